package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Translated.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.value.CodeableConcept;

/** A bundle with one patient and an encounter, and what else a test puts beside them. */
final class OnePatient {

    private static final String PATIENT = "urn:uuid:00000000-0000-4000-8000-000000000001";
    private static final String ENCOUNTER = "urn:uuid:00000000-0000-4000-8000-000000000002";

    private OnePatient() {}

    /** What becomes of these entries beside the patient and the encounter. */
    static Translated with(String... entries) {
        List<String> all = new ArrayList<>(List.of(
                entry(PATIENT, "{'resourceType': 'Patient', 'name': [{'family': 'Example'}]}"),
                entry(ENCOUNTER, about("Encounter", "subject",
                        "'status': 'in-progress', 'class': {'code': 'AMB'}, 'period': {'start': '2020'}"))));
        all.addAll(List.of(entries));
        return Translated.of(null, all.toArray(String[]::new));
    }

    /** An entry about the patient by its {@code subject}, of a number to name it by. */
    static String entryOf(int number, String type, String members) {
        return entry("urn:uuid:00000000-0000-4000-8000-%012d".formatted(number), about(type, "subject", members));
    }

    /** An entry about the patient by its {@code subject}. */
    static String resource(String type, String members) {
        return entry("urn:uuid:" + UUID.randomUUID(), about(type, "subject", members));
    }

    /** An allergy of the patient. */
    static String allergy(String members) {
        return entry("urn:uuid:" + UUID.randomUUID(), about("AllergyIntolerance", "patient", members));
    }

    /** A resource about the patient, by the element that says so. */
    static String about(String type, String subject, String members) {
        return "{'resourceType': '" + type + "', '" + subject + "': {'reference': '" + PATIENT + "'}, " + members + "}";
    }

    /** The members with the encounter before them. */
    static String inEncounter(String members) {
        return "'encounter': {'reference': '" + ENCOUNTER + "'}, " + members;
    }

    /** A concept of one coding. */
    static String hl7(String system, String code) {
        return "{'coding': [{'system': '" + system + "', 'code': '" + code + "'}]}";
    }

    /** A concept in words. */
    static CodeableConcept text(String words) {
        return new CodeableConcept(List.of(), words);
    }
}
