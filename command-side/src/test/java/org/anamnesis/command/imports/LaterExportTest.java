package org.anamnesis.command.imports;

import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.anamnesis.command.imports.fhir.Clinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a later export says of what an earlier one brought in. */
class LaterExportTest {

    private static final String ORDER = "urn:uuid:00000000-0000-4000-8000-000000000009";
    private static final String OTHER = "urn:uuid:00000000-0000-4000-8000-000000000096";
    private static final String ALLERGY = "urn:uuid:00000000-0000-4000-8000-000000000097";
    private static final String ENCOUNTER = "urn:uuid:00000000-0000-4000-8000-000000000008";
    private static final String PATIENT = "urn:uuid:00000000-0000-4000-8000-000000000001";

    private final Importer importer = new Importer(newTenant());

    @Test
    void what_turns_out_to_be_an_error_is_struck_though_it_is_told_otherwise_now() {
        imported("confirmed", "active");
        JsonPath later = importer.imported(Clinic.bundle(patient(),
                condition("'verificationStatus': {'coding': [{'code': 'entered-in-error'}]}"),
                allergy("'verificationStatus': {'coding': [{'code': 'entered-in-error'}]}")));
        assertThat(later.getMap("imported").toString()).contains("AllergyIntolerance=1", "Condition=1");
        assertThat(names()).endsWith("patient.fact-entered-in-error", "patient.fact-entered-in-error");
    }

    @Test
    void what_is_refuted_or_over_later_is_so_though_the_record_keeps_what_it_holds() {
        imported("provisional", "active");
        JsonPath later = importer.imported(Clinic.bundle(patient(),
                condition("'verificationStatus': {'coding': [{'code': 'refuted'}]}"),
                allergy("'clinicalStatus': {'coding': [{'code': 'resolved'}]}, 'verificationStatus': {'coding':"
                        + " [{'code': 'confirmed'}]}")));
        assertThat(later.getInt("differs.count")).isEqualTo(2);
        assertThat(names()).endsWith("patient.condition-refuted", "patient.allergy-resolved");
    }

    @Test
    void an_older_export_does_not_bring_back_what_was_an_error() {
        importer.imported(Clinic.bundle(patient(),
                condition("'verificationStatus': {'coding': [{'code': 'entered-in-error'}]}")));
        imported("confirmed", "active");
        assertThat(names()).containsOnlyOnce("patient.condition-recorded")
                .containsOnlyOnce("patient.fact-entered-in-error");
    }

    @Test
    void what_is_active_again_differs_from_what_the_record_says_is_over() {
        String order = entry(ORDER, "'resourceType': 'MedicationRequest', 'status': 'stopped', 'intent': 'order',"
                + " 'subject': {'reference': '" + PATIENT + "'}, 'authoredOn': '2020', 'medicationCodeableConcept':"
                + " {'text': 'x'}");
        String again = order.replace("stopped", "active");
        imported("confirmed", "resolved");
        importer.imported(Clinic.bundle(patient(), order));
        long events = importer.events().size();
        assertThat(importer.imported(Clinic.bundle(patient(), again)).getList("differs.first.code"))
                .containsExactly("prescription-discontinued");
        JsonPath later = imported("confirmed", "active");
        assertThat(later.getList("differs.reasons.code")).containsExactlyInAnyOrder("condition-already-resolved",
                "allergy-already-resolved");
        assertThat(importer.events()).hasSize((int) events);
        assertThat(imported("confirmed", "resolved").getInt("differs.count")).isZero();
    }

    @Test
    void what_is_an_error_is_struck_where_it_stands_though_it_is_told_of_elsewhere_or_nowhere() {
        String encounter = entry(ENCOUNTER, "'resourceType': 'Encounter', 'status': 'in-progress', 'class': {'code':"
                + " 'AMB'}, 'subject': {'reference': '" + PATIENT + "'}, 'period': {'start': '2020'}");
        String in = ", 'encounter': {'reference': '" + ENCOUNTER + "'}, ";
        String diagnosis = "'category': [{'coding': [{'code': 'encounter-diagnosis'}]}]";
        String procedure = "'resourceType': 'Procedure', 'status': '%s', 'subject': {'reference': '" + PATIENT
                + "'}, 'code': {'text': 'x'}, 'performedDateTime': '2020'";
        importer.imported(Clinic.bundle(patient(), encounter, condition(diagnosis + in.substring(0, in.length() - 2)),
                entry(ORDER, procedure.formatted("completed") + in.substring(0, in.length() - 2))));
        JsonPath later = importer.imported(Clinic.bundle(patient(), encounter,
                condition("'verificationStatus': {'coding': [{'code': 'entered-in-error'}]}"),
                entry(ORDER, procedure.formatted("entered-in-error"))));
        assertThat(later.getMap("imported").toString()).contains("Condition=1", "Procedure=1");
        assertThat(names()).endsWith("checkup.fact-entered-in-error", "checkup.fact-entered-in-error");
    }

    @Test
    void what_was_not_done_after_all_is_struck_and_of_what_never_came_in_it_is_refused() {
        String encounter = entry(ENCOUNTER, "'resourceType': 'Encounter', 'status': 'in-progress', 'class': {'code':"
                + " 'AMB'}, 'subject': {'reference': '" + PATIENT + "'}, 'period': {'start': '2020'}");
        String procedure = entry(ORDER, "'resourceType': 'Procedure', 'status': 'completed', 'subject': {'reference': '"
                + PATIENT + "'}, 'code': {'text': 'x'}, 'performedDateTime': '2020', 'encounter': {'reference': '"
                + ENCOUNTER + "'}");
        String result = entry("urn:uuid:00000000-0000-4000-8000-000000000098",
                "'resourceType': 'Observation', 'status':"
                        + " 'final', 'subject': {'reference': '" + PATIENT
                        + "'}, 'code': {'text': 'x'}, 'effectiveDateTime':"
                        + " '2020', 'valueString': 'x'");
        String[] not = {procedure.replace("completed", "not-done"), result.replace("final", "cancelled")};
        JsonPath never = importer.imported(Clinic.bundle(patient(), encounter, not[0], not[1]));
        assertThat(never.getList("refused.reasons.code")).containsOnly("not-done");
        importer.imported(Clinic.bundle(patient(), encounter, procedure, result));
        assertThat(importer.imported(Clinic.bundle(patient(), encounter, not[0], not[1])).getMap("imported").toString())
                .contains("Observation=1", "Procedure=1");
        assertThat(names()).endsWith("checkup.fact-entered-in-error", "standalone-observation.entered-in-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'code': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/data-absent-reason',"
            + " 'code': 'unknown'}]}",
            "'code': {'text': 'x'}, 'onsetAge': {'value': 3, 'unit': 'days', 'code': 'a',"
                    + " 'system': 'http://unitsofmeasure.org'}",
            "'code': {'text': 'x'}, 'onsetDateTime': 'once'"})
    void what_is_over_or_an_error_is_so_whatever_else_the_record_cannot_take(String rest) {
        String allergy = "'resourceType': 'AllergyIntolerance', 'patient': {'reference': '" + PATIENT + "'}, ";
        String before = entry(ALLERGY, allergy + "'code': {'text': 'x'}");
        importer.imported(Clinic.bundle(patient(), before));
        importer.imported(Clinic.bundle(patient(), entry(ALLERGY, allergy + rest
                + ", 'clinicalStatus': {'coding': [{'code': 'resolved'}]}")));
        assertThat(names()).endsWith("patient.allergy-resolved");
        String error = entry(ALLERGY, allergy + rest + ", 'clinicalStatus': {'coding': [{'code': 'odd'}]},"
                + " 'verificationStatus': {'coding': [{'code': 'entered-in-error'}]}");
        importer.imported(Clinic.bundle(patient(), error));
        assertThat(names()).endsWith("patient.fact-entered-in-error");
        Importer never = new Importer(newTenant());
        assertThat(never.imported(Clinic.bundle(patient(), error)).getMap("imported").toString())
                .doesNotContain("Allergy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'code': {'text': 'Penicillin'}, 'verificationStatus': {'coding': [{'code':"
            + " 'entered-in-error'}]}", "'verificationStatus': {'coding': [{'code': 'entered-in-error'}]}",
            "'code': {'text': 'NKA'}, 'note': [{'text': 'x'}], 'verificationStatus': {'coding': [{'code': 'refuted'}]}",
            "'code': {'text': 'NKA'}, 'note': [{'text': 'x'}], 'clinicalStatus': {'coding': [{'code': 'inactive'}]}",
            "'code': {'text': 'Penicillin'}, 'verificationStatus': {'coding': [{'code': 'refuted'}]}"})
    void that_none_are_known_is_withdrawn_whatever_else_is_told_under_its_identity(String later) {
        String stated = "'resourceType': 'AllergyIntolerance', 'patient': {'reference': '" + PATIENT + "'}, ";
        importer.imported(Clinic.bundle(patient(), entry(ALLERGY, stated + "'code': {'text': 'NKA'}")));
        importer.imported(Clinic.bundle(patient(), entry(ALLERGY, stated + later)));
        assertThat(names()).containsExactly("patient.registered", "patient.none-known-stated",
                "patient.fact-entered-in-error");
    }

    @Test
    void an_entry_is_none_of_a_statement_of_the_same_identity() {
        String stated = "'resourceType': 'AllergyIntolerance', 'patient': {'reference': '" + PATIENT
                + "'}, 'code': {'text':"
                + " '%s'}";
        importer.imported(Clinic.bundle(patient(), entry(ALLERGY, stated.formatted("Penicillin"))));
        assertThat(importer.imported(Clinic.bundle(patient(), entry(ALLERGY, stated.formatted("NKA"))))
                .getList("differs.first.code")).containsExactly("different-content");
        assertThat(names()).doesNotContain("patient.none-known-stated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'subject': {'reference': 'Patient/nobody'}", "'subject': {'reference': '" + OTHER + "'}",
            "'subject': {'reference': '" + PATIENT + "'}, 'encounter': {'reference': 'Encounter/none'}",
            "'focus': [{'display': 'x'}], 'subject': {'reference': '" + PATIENT + "'}"})
    void what_was_found_in_an_encounter_is_struck_whomever_it_is_said_to_be_about_now(String about) {
        String encounter = entry(ENCOUNTER, "'resourceType': 'Encounter', 'status': 'in-progress', 'class': {'code':"
                + " 'AMB'}, 'subject': {'reference': '" + PATIENT + "'}, 'period': {'start': '2020'}");
        String result = "'resourceType': 'Observation', 'status': '%s', 'code': {'text': 'x'}, 'effectiveDateTime': '2020',"
                + " 'valueString': 'x', ";
        importer.imported(Clinic.bundle(patient(), encounter, entry(ORDER, result.formatted("final") + "'subject':"
                + " {'reference': '" + PATIENT + "'}, 'encounter': {'reference': '" + ENCOUNTER + "'}")));
        String other = entry(OTHER, "'resourceType': 'Patient', 'name': [{'family': 'Other'}]");
        importer.imported(Clinic.bundle(patient(), other, entry(ORDER, result.formatted("entered-in-error") + about)));
        assertThat(importer.events().toString()).contains("checkup.fact-entered-in-error");
    }

    @Test
    void an_order_and_an_encounter_that_were_an_error_are_struck_whomever_they_are_said_to_be_about_now() {
        String encounter = entry(ENCOUNTER, "'resourceType': 'Encounter', 'status': 'in-progress', 'class': {'code':"
                + " 'AMB'}, 'subject': {'reference': '" + PATIENT + "'}, 'period': {'start': '2020'}");
        String order = entry(ORDER,
                "'resourceType': 'MedicationRequest', 'status': 'active', 'intent': 'order', 'subject':"
                        + " {'reference': '" + PATIENT
                        + "'}, 'authoredOn': '2020', 'medicationCodeableConcept': {'text': 'x'}");
        importer.imported(Clinic.bundle(patient(), encounter, order));
        String other = entry(OTHER, "'resourceType': 'Patient', 'name': [{'family': 'Other'}]");
        importer.imported(Clinic.bundle(other, order.replace("active", "entered-in-error").replace(PATIENT, OTHER),
                encounter.replace("in-progress", "entered-in-error").replace(PATIENT, OTHER)));
        assertThat(importer.events().toString()).contains("prescription.fact-entered-in-error",
                "checkup.fact-entered-in-error");
        assertThat(importer.imported(Clinic.bundle(patient(), encounter)).getList("differs.first.code"))
                .containsExactly("fact-entered-in-error");
    }

    @Test
    void an_order_that_was_an_error_is_struck_though_it_is_no_order_any_more() {
        String order = entry(ORDER,
                "'resourceType': 'MedicationRequest', 'status': 'active', 'intent': 'order', 'subject':"
                        + " {'reference': '" + PATIENT
                        + "'}, 'authoredOn': '2020', 'medicationCodeableConcept': {'text': 'x'}");
        importer.imported(Clinic.bundle(patient(), order));
        importer.imported(Clinic.bundle(patient(), order.replace("active", "entered-in-error")
                .replace("\"order\"", "\"plan\"").replace("\"text\": \"x\"", "\"text\": \"unknown\"")));
        assertThat(names()).endsWith("prescription.fact-entered-in-error");
    }

    @Test
    void what_was_found_in_an_encounter_that_was_an_error_stands() {
        String encounter = entry(ENCOUNTER, "'resourceType': 'Encounter', 'status': 'in-progress', 'class': {'code':"
                + " 'AMB'}, 'subject': {'reference': '" + PATIENT + "'}, 'period': {'start': '2020'}");
        String error = encounter.replace("in-progress", "entered-in-error");
        String in = ", 'encounter': {'reference': '" + ENCOUNTER + "'}";
        String result = entry("urn:uuid:00000000-0000-4000-8000-000000000098",
                "'resourceType': 'Observation', 'status':"
                        + " 'final', 'subject': {'reference': '" + PATIENT
                        + "'}, 'code': {'text': 'x'}, 'effectiveDateTime':"
                        + " '2020', 'valueString': 'x'" + in);
        String procedure = entry(ORDER, "'resourceType': 'Procedure', 'status': 'completed', 'subject': {'reference': '"
                + PATIENT + "'}, 'code': {'text': 'x'}, 'performedDateTime': '2020'" + in);
        JsonPath report = importer.imported(Clinic.bundle(patient(), error, result, procedure));
        assertThat(names()).contains("standalone-observation.recorded");
        assertThat(report.getMap("leftOut").toString()).contains("Observation.encounter=1");
        assertThat(report.getList("refused.first.code")).containsExactly("encounter-in-error");

        Importer later = new Importer(newTenant());
        later.imported(Clinic.bundle(patient(), encounter, result));
        JsonPath struck = later.imported(Clinic.bundle(patient(), error, result));
        assertThat(struck.getList("differs.reasons.code")).contains("checkup-holds-facts");
        assertThat(later.events().toString()).doesNotContain("fact-entered-in-error")
                .contains("facts-not-taken-over", "checkup-holds-facts");
    }

    @Test
    void what_is_refuted_or_over_is_so_where_it_stands_though_it_is_told_of_elsewhere() {
        importer.imported(
                Clinic.bundle(patient(), condition("'verificationStatus': {'coding': [{'code': 'confirmed'}]}")));
        String other = entry("urn:uuid:00000000-0000-4000-8000-000000000099",
                "'resourceType': 'Patient', 'name': [{'family': 'Other'}]");
        JsonPath later = importer.imported(Clinic.bundle(patient(), other,
                condition("'clinicalStatus': {'coding': [{'code': 'resolved'}]}").replace(PATIENT,
                        "urn:uuid:00000000-0000-4000-8000-000000000099")));
        assertThat(later.getList("differs.first.code")).containsExactly("belongs-elsewhere");
        assertThat(names()).contains("patient.condition-resolved");
    }

    @Test
    void what_was_struck_and_comes_as_if_it_were_true_differs() {
        imported("confirmed", "active");
        importer.imported(Clinic.bundle(patient(),
                condition("'verificationStatus': {'coding': [{'code': 'entered-in-error'}]}"),
                allergy("'verificationStatus': {'coding': [{'code': 'entered-in-error'}]}")));
        JsonPath again = imported("confirmed", "active");
        assertThat(again.getList("differs.first.code")).containsExactly("fact-entered-in-error",
                "fact-entered-in-error");
        assertThat(names()).containsOnlyOnce("patient.condition-recorded").containsOnlyOnce("patient.allergy-recorded");
    }

    @Test
    void the_same_export_under_new_names_changes_nothing() {
        importer.imported(export("1", ""));
        long events = importer.events().size();
        JsonPath again = importer.imported(export("2", ""));
        assertThat(again.getInt("recorded")).isZero();
        assertThat(again.getInt("differs.count")).isZero();
        assertThat(importer.events()).hasSize((int) events);
        assertThat(importer.imported(export("3", ", 'lotNumber': 'other'")).getInt("differs.count")).isZero();
    }

    private JsonPath imported(String verification, String clinical) {
        String status = "'verificationStatus': {'coding': [{'code': '" + verification
                + "'}]}, 'clinicalStatus': {'coding': [{'code': '" + clinical + "'}]}";
        return importer.imported(Clinic.bundle(patient(), condition(status), allergy(status)));
    }

    private List<String> names() {
        return importer.events().stream().map(event -> event.split(" ")[1]).toList();
    }

    private static String patient() {
        return entry(PATIENT, "'resourceType': 'Patient', 'name': [{'family': 'Invented', 'given': ['Ada']}]");
    }

    private static String condition(String members) {
        return entry("urn:uuid:00000000-0000-4000-8000-000000000101", "'resourceType': 'Condition', 'subject':"
                + " {'reference': '" + PATIENT + "'}, 'code': {'text': 'Epilepsy'}, " + members);
    }

    private static String allergy(String members) {
        return entry("urn:uuid:00000000-0000-4000-8000-000000000102", "'resourceType': 'AllergyIntolerance', 'patient':"
                + " {'reference': '" + PATIENT + "'}, 'code': {'text': 'Penicillin'}, " + members);
    }

    /** A patient and an observation with ids of their own, under names that change. */
    private static String export(String number, String more) {
        String patient = "urn:uuid:00000000-0000-4000-8000-00000000%s001".formatted(number);
        return Clinic.bundle(entry(patient, "'resourceType': 'Patient', 'id': 'p1', 'name': [{'family': 'Invented'}]"),
                entry("urn:uuid:00000000-0000-4000-8000-00000000%s002".formatted(number),
                        "'resourceType': 'Observation', 'id': 'o1', 'status': 'final', 'code': {'text': 'Weight'},"
                                + " 'effectiveDateTime': '2024', 'valueString': 'fine', 'subject': {'reference': '"
                                + patient + "'}" + more));
    }

    private static String entry(String fullUrl, String members) {
        return ("{'fullUrl': '" + fullUrl + "', 'resource': {" + members + "}}").replace('\'', '"');
    }
}
