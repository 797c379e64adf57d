package org.anamnesis.command.imports.fhir;

import java.util.List;
import java.util.Set;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.plumbing.command.CommandRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a resource that is refused says all the same: that it is over, or never was true. What the record holds of it
 * must not stand as if nobody had said so.
 */
final class HowItStands {

    /** Where it cannot be told what it means at all, or which it is. */
    private static final Set<RefusalCode> SAYS_NOTHING = Set.of(ImportRefusal.MODIFIER_UNKNOWN,
            ImportRefusal.RULES_UNKNOWN, ImportRefusal.REQUEST_NOT_TO_RECORD, ImportRefusal.SAME_IDENTITY);
    private static final List<String> KEPT = List.of("resourceType", "id", "identifier", "status", "clinicalStatus",
            "verificationStatus", "category", "subject", "patient", "encounter", "authorizingPrescription",
            "authoredOn");
    private static final String INTENT = "intent";

    private HowItStands() {}

    /** Whether what was refused may still say how it stands. */
    static boolean isTold(Entry entry, RefusalCode why) {
        return !SAYS_NOTHING.contains(why) && !entry.type().equals(ResourceIds.PATIENT)
                && entry.resource() instanceof ObjectNode;
    }

    /** The resource without all that does not say how it stands. */
    static Entry of(Entry entry) {
        JsonNode json = entry.json().deepCopy();
        ObjectNode resource = (ObjectNode) json.path("resource");
        boolean ordered = resource.has(INTENT);
        resource.retain(KEPT);
        if (ordered) {
            resource.put(INTENT, "order");
        }
        if (isInError(resource)) {
            resource.remove("clinicalStatus");
        }
        return new Entry(entry.bundle(), entry.index(), entry.fullUrl(), entry.type(), json);
    }

    /** Of the steps those that say how it stands; refused as before where the record does not hold it. */
    static ImportSteps only(ImportSteps steps, CommandRefused why) {
        steps.onlyHowItStands();
        return steps.unlessHeld(why);
    }

    private static boolean isInError(JsonNode resource) {
        return resource.path("verificationStatus").path("coding").values().stream()
                .anyMatch(coding -> Statuses.ENTERED_IN_ERROR.equals(coding.path("code").asString("")));
    }
}
