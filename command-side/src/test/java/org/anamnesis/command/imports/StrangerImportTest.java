package org.anamnesis.command.imports;

import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.anamnesis.command.imports.fhir.Clinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is ever recorded on somebody else. */
class StrangerImportTest {

    private final Importer importer = new Importer(newTenant());

    @Test
    void what_hangs_on_another_person_under_the_same_id_is_not_recorded() {
        importer.imported(Clinic.bundle(patient("Alpha", "Ann", "female", "1980"), observation("of Ann")));
        JsonPath report = importer.imported(
                Clinic.bundle(patient("Beta", "Bob", "male", "1950"), observation("of Bob", "o2")));
        assertThat(report.getList("differs.first.code")).containsExactly("patient-differs");
        assertThat(report.getList("held.first.code")).containsExactly("patient-differs");
        assertThat(importer.events()).noneMatch(event -> event.contains("of Bob"));
    }

    @Test
    void a_new_surname_a_number_more_or_a_slip_of_the_pen_makes_nobody_another() {
        importer.imported(Clinic.bundle(patient("Alpha", "Ann", "female", "1980-03-01"), observation("of Ann")));
        JsonPath report = importer.imported(
                Clinic.bundle(patient("Married", "Ann", "female", "1980"), observation("of Ann too", "o2")));
        assertThat(report.getList("differs.first.code")).containsExactly("different-content");
        assertThat(importer.events()).anyMatch(event -> event.contains("of Ann too"));
    }

    @Test
    void the_same_id_from_two_sources_is_two_people() {
        importer.imported(Clinic.bundle(patient("Alpha", "Ann", "female", "1980"), observation("of Ann")));
        JsonPath report = importer.importedFrom("south",
                Clinic.bundle(patient("Beta", "Bob", "male", "1950"), observation("of Bob")));
        assertThat(report.getInt("differs.count")).isZero();
        assertThat(report.getInt("refused.count")).isZero();
        assertThat(importer.events()).filteredOn(event -> event.contains("patient.registered")).hasSize(2);
    }

    @Test
    void of_two_people_with_one_identity_in_one_bundle_nothing_is_guessed() {
        String other = patient("Alpha", "Bea", "female", "1980");
        JsonPath report = importer.imported(Clinic.bundle(patient("Alpha", "Ann", "female", "1980"), other,
                observation("of one of them")));
        assertThat(report.getList("refused.first.code")).containsExactlyInAnyOrder("same-identity", "same-identity",
                "patient-refused");
        assertThat(importer.events()).isEmpty();
    }

    @Test
    void a_new_patient_who_may_be_on_record_under_another_number_is_told_of() {
        importer.imported(Clinic.bundle(patient("Alpha", "Ann", "female", "1980")));
        JsonPath report = importer.importedFrom("south", Clinic.bundle(patient("Alfa", "Ann", "female", "1980")));
        assertThat(report.getInt("possibleDuplicates.count")).isEqualTo(1);
        assertThat(report.getList("possibleDuplicates.first[0].candidates.match")).containsExactly("sound");
        assertThat(importer.importedFrom("south", Clinic.bundle(patient("Alfa", "Ann", "female", "1980")))
                .getInt("possibleDuplicates.count")).isZero();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"',
            textBlock = """
                    Condition, subject, condition, "'code': {'text': 'moved'}"
                    AllergyIntolerance, patient, allergy, "'code': {'text': 'moved'}"
                    Observation, subject, observation, "'code': {'text': 'moved'}, 'status': 'final', 'effectiveDateTime': '2020', 'valueString': 'x'"
                    MedicationRequest, subject, prescription, "'medicationCodeableConcept': {'text': 'moved'}, 'status': 'active', 'intent': 'order', 'authoredOn': '2020'"
                    Encounter, subject, checkup, "'type': [{'text': 'moved'}], 'status': 'in-progress', 'period': {'start': '2020'}"
                    """)
    void a_fact_that_comes_under_another_patient_stays_where_it_is(String type, String subject, String word,
            String members) {
        String first = patient("Alpha", "Ann", "female", "1980");
        String second = patient("Beta", "Bob", "male", "1950").replace("p1", "p2");
        String fact = entry(type, "'id': 'f1', '" + subject + "': {'reference': 'Patient/p1'}, " + members);
        importer.imported(Clinic.bundle(first, second, fact));
        JsonPath moved = importer.imported(Clinic.bundle(first, second, fact.replace("Patient/p1", "Patient/p2")));
        assertThat(moved.getList("differs.first.code")).containsExactly("belongs-elsewhere");
        assertThat(importer.events())
                .filteredOn(event -> event.contains("moved") && !event.contains("not-taken-over")).singleElement()
                .asString().contains(word);
        assertThat(importer.imported(Clinic.bundle(first, second, fact)).getInt("differs.count")).isZero();
    }

    @Test
    void a_fact_that_was_refused_belongs_to_nobody_yet() {
        String first = patient("Alpha", "Ann", "female", "1980");
        String second = patient("Beta", "Bob", "male", "1950").replace("p1", "p2");
        String stranger = patient("Gamma", "Guy", "male", "1930");
        String fact = entry("Condition",
                "'id': 'f1', 'code': {'text': 'moved'}, 'subject': {'reference': 'Patient/p1'}");
        importer.imported(Clinic.bundle(first, second));
        assertThat(importer.imported(Clinic.bundle(stranger, fact)).getList("held.first.code"))
                .containsExactly("patient-differs");
        importer.imported(Clinic.bundle(first, second, fact.replace("Patient/p1", "Patient/p2")));
        assertThat(importer.events()).filteredOn(event -> event.contains("condition-recorded")).hasSize(1);
    }

    @Test
    void a_result_that_is_told_of_an_encounter_later_is_not_recorded_twice() {
        String ann = patient("Alpha", "Ann", "female", "1980");
        String encounter = entry("Encounter", "'id': 'e1', 'status': 'finished', 'class': {'code': 'AMB'}, 'subject':"
                + " {'reference': 'Patient/p1'}, 'period': {'start': '2020-05-01', 'end': '2020-05-01'}");
        importer.imported(Clinic.bundle(ann, observation("told twice")));
        JsonPath later = importer.imported(Clinic.bundle(ann, encounter,
                observation("told twice").replace("\"status\"",
                        "\"encounter\": {\"reference\": \"Encounter/e1\"}, \"status\"")));
        assertThat(later.getList("differs.first.code")).containsExactly("belongs-elsewhere");
        assertThat(importer.events()).filteredOn(event -> event.contains("told twice")).hasSize(1);
    }

    private static String patient(String family, String given, String gender, String born) {
        return entry("Patient", "'id': 'p1', 'name': [{'family': '" + family + "', 'given': ['" + given
                + "']}], 'gender': '" + gender + "', 'birthDate': '" + born + "'");
    }

    private static String observation(String text) {
        return observation(text, "o1");
    }

    private static String observation(String text, String id) {
        return entry("Observation", "'id': '" + id + "', 'status': 'final', 'code': {'text': '" + text
                + "'}, 'subject': {'reference': 'Patient/p1'}, 'effectiveDateTime': '2020', 'valueString': 'x'");
    }

    private static String entry(String type, String members) {
        return ("{'fullUrl': 'urn:uuid:" + UUID.randomUUID() + "', 'resource': {'resourceType': '" + type + "', "
                + members + "}}").replace('\'', '"');
    }
}
