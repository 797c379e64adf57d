package org.anamnesis.command.imports.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.FactNotTakenOver.Kind;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.UntakenFact;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what an allergy, a problem or medication is that cannot be taken over: a chart that is silent about it would
 * mislead. What the other record itself does not hold to be true, or holds to be over, is not missed; nor is that none
 * are known, or that nobody asked.
 */
final class UntakenFacts {

    private static final Map<String, Kind> KINDS = Map.of("AllergyIntolerance", Kind.ALLERGY, "Condition",
            Kind.PROBLEM, "MedicationRequest", Kind.MEDICATION, "MedicationStatement", Kind.MEDICATION);
    private static final Set<String> NOT_IN_USE = Set.of(Statuses.ENTERED_IN_ERROR, "completed", "stopped",
            "cancelled", "not-taken", "draft");
    private static final Set<String> NOT_ORDERED = Set.of("proposal", "option");
    private static final Set<String> IN_USE = Set.of("active", "on-hold");
    private static final Set<String> ORDERED = Set.of("order", "original-order", "reflex-order");
    private static final Set<String> DENIED = Set.of(Statuses.ENTERED_IN_ERROR, "refuted");
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");
    /** Read as those of a condition, whose element names the others share. */
    private static final List<String> OF_CONDITION = List.of("code", "clinicalStatus", "verificationStatus",
            "extension");
    private static final List<String> OF_REACTION = List.of("reaction");
    private static final List<String> OF_ORDER = List.of("medicationCodeableConcept", "medicationReference",
            "contained");
    private static final CodeableConcept UNREAD = new CodeableConcept(List.of(), null);
    /** Who does not understand what modifies a resource cannot believe its status either. */
    private static final Set<RefusalCode> UNBELIEVED = Set.of(ImportRefusal.MODIFIER_UNKNOWN,
            ImportRefusal.RULES_UNKNOWN);
    private static final int LONGEST_TEXT = 2_000;

    private UntakenFacts() {}

    /** What an entry tells of; empty if it is of another kind, about nobody in the bundle, or not missed. */
    static Optional<UntakenFact> of(Entry entry, References references, RefusalCode why) {
        Kind kind = KINDS.get(entry.type());
        UUID id = references.ids().of(entry);
        Optional<UUID> patient = references.subject();
        if (kind == null || id == null || patient.isEmpty()) {
            return Optional.empty();
        }
        Optional<CodeableConcept> code = kind == Kind.MEDICATION
                ? medication(entry.resource(), references, why)
                : unlessNone(code(kind, entry.resource()), why);
        boolean inUse = UNBELIEVED.contains(why) || why != ImportRefusal.REQUEST_NOT_TO_RECORD
                && (kind == Kind.MEDICATION
                        ? isTaken(entry.resource(), references)
                        : isHeld(asCondition(entry.resource()), why));
        return code.map(said -> new UntakenFact(new PatientId(patient.get()), id, kind,
                said.isSaid() && said.toString().length() <= LONGEST_TEXT ? said : null, inUse));
    }

    /** What an allergy or a problem is; an allergy without a code is named by what a reaction was held to come from. */
    private static org.hl7.fhir.r4.model.CodeableConcept code(Kind kind, JsonNode resource) {
        Condition read = asCondition(resource);
        if (kind != Kind.ALLERGY || read.hasCode() && !NoneKnownCodes.isOne(read.getCode())) {
            return read.getCode();
        }
        return part(AllergyIntolerance.class, resource, OF_REACTION, new AllergyIntolerance()).getReaction().stream()
                .map(AllergyIntoleranceReactionComponent::getSubstance).filter(substance -> !substance.isEmpty())
                .findFirst().orElseGet(read::getCode);
    }

    private static Condition asCondition(JsonNode resource) {
        return part(Condition.class, resource, OF_CONDITION, new Condition());
    }

    /** Whether an allergy or a problem is held to be true and not to be over. */
    private static boolean isHeld(Condition read, RefusalCode why) {
        GermanCertainty certainty = lenient(() -> GermanCertainty.of(read), null);
        // A letter that the status contradicts may be the one that is wrong.
        return (certainty != GermanCertainty.A || why == ImportRefusal.STATUS_UNKNOWN)
                && !DENIED.contains(lenient(() -> Statuses.verification(read.getVerificationStatus()), ""))
                && !OVER.contains(lenient(() -> Statuses.clinical(read.getClinicalStatus()), ""));
    }

    /** Whether medication is to be taken, and it is not only repeated from an order. */
    private static boolean isTaken(JsonNode resource, References references) {
        boolean repeats = resource.path("basedOn").values().stream()
                .anyMatch(order -> repeats(order.path("reference").asString(""), resource, references));
        return !repeats && !resource.path("doNotPerform").asBoolean(false)
                && !NOT_IN_USE.contains(resource.path("status").asString(""))
                && !NOT_ORDERED.contains(resource.path("intent").asString(""));
    }

    /** Whether an order of the bundle is in use and names the same medication. */
    private static boolean repeats(String order, JsonNode resource, References references) {
        var taken = lenient(() -> OrderedMedication.find(part(MedicationRequest.class, resource, OF_ORDER,
                new MedicationRequest()).getMedication(), references), Optional.<OrderedMedication>empty());
        return lenient(() -> references.find(new Reference(order), MedicationRequest.class),
                Optional.<MedicationRequest>empty())
                .filter(found -> IN_USE.contains(String.valueOf(found.getStatusElement().getValueAsString()))
                        && ORDERED.contains(String.valueOf(found.getIntentElement().getValueAsString())))
                .flatMap(found -> OrderedMedication.find(found.getMedication(), references))
                .filter(ordered -> taken.filter(said -> said.isAsOrdered(ordered)).isPresent()).isPresent();
    }

    /** What medication is, as far as it can be read; absent where it is that none is known. */
    private static Optional<CodeableConcept> medication(JsonNode resource, References references, RefusalCode why) {
        MedicationRequest read = part(MedicationRequest.class, resource, OF_ORDER, new MedicationRequest());
        var code = lenient(() -> OrderedMedication.code(read.getMedication(), references),
                new org.hl7.fhir.r4.model.CodeableConcept());
        Optional<OrderedMedication> named = lenient(() -> OrderedMedication.find(read.getMedication(), references),
                Optional.empty());
        // What holds something is something, whatever it is called.
        return named.filter(whole -> !whole.ingredients().isEmpty()).map(OrderedMedication::name)
                .or(() -> unlessNone(code, why).map(said -> read.getMedication() instanceof Reference
                        ? named.map(OrderedMedication::name).orElse(UNREAD)
                        : said));
    }

    private static Optional<CodeableConcept> unlessNone(org.hl7.fhir.r4.model.CodeableConcept code, RefusalCode why) {
        return why != ImportRefusal.NONE_KNOWN_CONTRADICTED && NoneKnownCodes.isOne(code)
                ? Optional.empty()
                : Optional.of(Concepts.concept(code));
    }

    /** Some elements of a resource as of another type; empty where they are malformed. */
    private static <R extends Resource> R part(Class<R> type, JsonNode resource,
            List<String> elements, R empty) {
        if (!(resource.deepCopy() instanceof ObjectNode some)) {
            return empty;
        }
        some.retain(elements);
        return lenient(() -> FhirReader.read(type, some.put("resourceType", type.getSimpleName())), empty);
    }

    private static <T> T lenient(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (CommandRefused unreadable) {
            return otherwise;
        }
    }
}
