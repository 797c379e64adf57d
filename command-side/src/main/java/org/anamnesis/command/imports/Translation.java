package org.anamnesis.command.imports;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.plumbing.refusal.CommandRefused;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import tools.jackson.databind.JsonNode;

/** Turns a FHIR resource into what it says in our words, or refuses it with a reason. */
final class Translation {

    /** The types that are imported; every other is counted by its type. */
    static final Set<String> TYPES = Set.of("AllergyIntolerance", "Condition", "Encounter", "Observation", "Patient",
            "Practitioner");

    private static final int DIGITS = 30;

    private Translation() {}

    static Statements of(Entry entry, References references) {
        UUID id = entry.id();
        if (id == null) {
            throw new CommandRefused(ImportRefusal.NO_IDENTITY);
        }
        if (!keepable(entry.resource())) {
            throw new CommandRefused(ImportRefusal.INVALID_CONTENT);
        }
        return switch (entry.type()) {
            case "Practitioner" -> People.practitioner(id, read(Practitioner.class, entry));
            case "Patient" -> People.patient(id, read(Patient.class, entry));
            case "Encounter" -> Encounters.encounter(id, read(Encounter.class, entry), references);
            case "Observation" ->
                Observations.observation(id, read(Observation.class, entry), entry.resource(), references);
            case "Condition" -> Conditions.condition(id, read(Condition.class, entry), references);
            case "AllergyIntolerance" -> Allergies.allergy(id, read(AllergyIntolerance.class, entry), references);
            default -> throw new IllegalArgumentException("Not a type that is imported");
        };
    }

    private static <R extends IBaseResource> R read(Class<R> type, Entry entry) {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        // What it would log are the resource's own values.
        parser.setParserErrorHandler(new LenientErrorHandler(false));
        try {
            return parser.parseResource(type, entry.resource().toString());
        } catch (RuntimeException notFhir) {
            // Not only the parser's own exception: it stumbles over some malformed values. Its message would hold them.
            throw new CommandRefused(ImportRefusal.MALFORMED_RESOURCE);
        }
    }

    /** Whether every text and number of the resource can be kept by whatever will hold it. */
    private static boolean keepable(JsonNode node) {
        if (node.isString()) {
            return node.asString().codePoints().noneMatch(Translation::control);
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS;
        }
        for (JsonNode part : node.values()) {
            if (!keepable(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean control(int codePoint) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean control = codePoint < ' ' && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        return surrogate || control || codePoint == 0x7F;
    }
}
