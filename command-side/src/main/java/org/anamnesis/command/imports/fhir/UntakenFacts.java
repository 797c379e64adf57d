package org.anamnesis.command.imports.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.patient.FactNotTakenOver.Kind;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.steps.UntakenFact;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what an allergy, a problem or a medication is that cannot be taken over: a chart that is silent about it would
 * mislead. What the other record itself does not hold to be true any more, or never did, is of no interest.
 */
final class UntakenFacts {

    private static final Map<String, Kind> KINDS = Map.of("AllergyIntolerance", Kind.ALLERGY, "Condition",
            Kind.PROBLEM, "MedicationRequest", Kind.MEDICATION, "MedicationStatement", Kind.MEDICATION);
    private static final Set<String> NOT_IN_USE = Set.of("entered-in-error", "completed", "stopped", "cancelled",
            "not-taken", "draft");
    private static final Set<String> NOT_AN_ORDER = Set.of("proposal", "plan", "option");
    private static final Set<String> DENIED = Set.of("entered-in-error", "refuted");
    private static final List<String> NAMES = List.of("code", "medicationCodeableConcept", "medicationReference",
            "contained");
    private static final int LONGEST_TEXT = 2_000;

    private UntakenFacts() {}

    /** What an entry tells of; empty if it is of another kind, about nobody in the bundle, or not held to be true. */
    static Optional<UntakenFact> of(Entry entry, References references) {
        Kind kind = KINDS.get(entry.type());
        UUID id = references.ids().of(entry);
        if (kind == null || id == null || isDenied(entry.resource())) {
            return Optional.empty();
        }
        return references.subject().map(patient -> new UntakenFact(new PatientId(patient), id, kind,
                code(entry, references)));
    }

    private static boolean isDenied(JsonNode resource) {
        JsonNode verification = resource.path("verificationStatus").path("coding");
        return NOT_IN_USE.contains(resource.path("status").asString(""))
                || NOT_AN_ORDER.contains(resource.path("intent").asString(""))
                || resource.path("doNotPerform").asBoolean(false)
                || verification.values().stream().anyMatch(coding -> DENIED.contains(coding.path("code").asString("")));
    }

    private static @Nullable CodeableConcept code(Entry entry, References references) {
        ObjectNode named = entry.resource().isObject() ? ((ObjectNode) entry.resource()).deepCopy() : null;
        if (named == null) {
            return null;
        }
        named.retain(NAMES);
        try {
            CodeableConcept code = switch (entry.type()) {
                case "AllergyIntolerance" -> Concepts.concept(FhirReader.read(AllergyIntolerance.class,
                        named.put("resourceType", "AllergyIntolerance")).getCode());
                case "Condition" -> Concepts.concept(
                        FhirReader.read(Condition.class, named.put("resourceType", "Condition")).getCode());
                default -> OrderedMedication.of(FhirReader.read(MedicationRequest.class,
                        named.put("resourceType", "MedicationRequest")).getMedication(), references).name();
            };
            return code.isSaid() && code.toString().length() <= LONGEST_TEXT ? code : null;
        } catch (CommandRefused unreadable) {
            return null;
        }
    }
}
