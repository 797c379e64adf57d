package org.anamnesis.command.imports;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.anamnesis.command.imports.fhir.Clinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import cannot record is not lost without a word: it is held, or the chart says that it is missing. */
class NotTakenOverImportTest {

    private static final String PENICILLIN = "'id': 'a1', 'code': {'text': 'Penicillin'}, 'patient': {'reference':"
            + " 'Patient/p1'}";

    private final String tenant = newTenant();
    private final Importer importer = new Importer(tenant);
    private final String ann = patient("Alpha", "Ann", "female", "1980");
    private final String bob = patient("Beta", "Bob", "male", "1950");

    @Test
    void what_is_told_of_somebody_else_waits_and_is_recorded_once_a_person_says_that_it_is_the_same() {
        importer.imported(Clinic.bundle(ann));
        String told = Clinic.bundle(bob, entry("AllergyIntolerance", PENICILLIN), observation());
        JsonPath report = importer.imported(told);
        assertThat(report.getInt("held.count")).isEqualTo(2);
        assertThat(report.getInt("refused.count")).isZero();
        assertThat(report.getList("differs.first.code")).containsExactly("patient-differs");
        assertThat(payload("patient.facts-held")).contains("Penicillin", "Beta", "\"kind\":\"other\"");
        importer.imported(told);
        assertThat(importer.events()).filteredOn(event -> event.contains("patient.facts-held")).hasSize(1);

        Response decided = decide("recognize", "She changed her sex and her name", 1);
        decided.then().statusCode(202).header("ETag", "\"3\"");
        JsonPath imported = importer.finished(decided.header("Location"));
        assertThat(imported.getMap("imported").toString()).contains("AllergyIntolerance=1", "Observation=1");
        assertThat(importer.events()).anyMatch(event -> event.contains("allergy-recorded"));
        assertThat(importer.imported(told).getInt("held.count")).isZero();
    }

    @Test
    void what_a_person_says_is_somebody_elses_is_dropped_now_and_later() {
        importer.imported(Clinic.bundle(ann));
        String told = Clinic.bundle(bob, entry("AllergyIntolerance", PENICILLIN));
        importer.imported(told);
        decide("drop", "A neighbour", 1).then().statusCode(204);
        JsonPath again = importer.imported(told);
        assertThat(again.getInt("held.count")).isZero();
        assertThat(again.getList("refused.first.code")).containsExactly("patient-differs");
        assertThat(importer.events()).noneMatch(event -> event.contains("allergy-recorded"));
    }

    @Test
    void only_what_is_about_the_stranger_waits() {
        String other = patient("Gamma", "Cid", "male", "1930").replace("\"id\": \"p1\"", "\"id\": \"p2\"");
        importer.imported(Clinic.bundle(ann));
        JsonPath report = importer.imported(Clinic.bundle(bob, other, entry("AllergyIntolerance", PENICILLIN),
                entry("AllergyIntolerance", PENICILLIN.replace("p1", "p2").replace("a1", "a2"))));
        assertThat(report.getInt("held.count")).isEqualTo(1);
        assertThat(report.getMap("imported").toString()).contains("AllergyIntolerance=1", "Patient=1");
        JsonPath recognized = importer.finished(decide("recognize", "the same", 1).header("Location"));
        assertThat(recognized.getInt("read")).isEqualTo(2);
    }

    @Test
    void what_was_refused_of_a_stranger_and_a_death_wait_as_well_and_are_not_said_of_the_patient() {
        importer.imported(Clinic.bundle(ann));
        importer.imported(Clinic.bundle(bob.replace("\"gender\"", "\"deceasedDateTime\": \"2020\", \"gender\""),
                entry("AllergyIntolerance", PENICILLIN + ", 'clinicalStatus': {'coding': [{'code': 'odd'}]}")));
        assertThat(payload("patient.facts-held")).contains("\"kind\":\"death\"", "Penicillin", "status-unknown");
        assertThat(importer.events()).noneMatch(event -> event.contains("facts-not-taken-over"));
        decide("drop", "a neighbour", 1).then().statusCode(204);
        assertThat(importer.events()).noneMatch(event -> event.contains("facts-not-taken-over"));
    }

    @Test
    void what_is_recognized_is_missing_until_it_is_recorded_and_stays_where_the_import_can_be_begun_again() {
        importer.imported(Clinic.bundle(ann));
        importer.imported(Clinic.bundle(bob, entry("AllergyIntolerance", PENICILLIN)));
        Response first = decide("recognize", "the same", 1);
        importer.finished(first.header("Location"));
        assertThat(payload("patient.facts-not-taken-over")).contains("Penicillin", "patient-differs");
        assertThat(decide("recognize", "the same", 4).header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void what_was_dropped_of_one_description_leaves_what_waits_under_another() {
        importer.imported(Clinic.bundle(ann));
        importer.imported(Clinic.bundle(bob, entry("AllergyIntolerance", PENICILLIN)));
        decide("drop", "a neighbour", 1).then().statusCode(204);
        JsonPath cid = importer.imported(Clinic.bundle(patient("Beta", "Bob", "male", "1951"),
                entry("AllergyIntolerance", PENICILLIN)));
        assertThat(cid.getInt("held.count")).isEqualTo(1);
    }

    @Test
    void nothing_is_decided_without_a_version_or_on_what_is_not_held() {
        importer.imported(Clinic.bundle(ann));
        String held = "/patients/" + patientId() + "/held-facts/" + UUID.randomUUID();
        as(tenant, "dr").contentType("application/json").body("{\"reason\": \"x\"}").post(held + "/recognize").then()
                .statusCode(428);
        as(tenant, "dr").contentType("application/json").header("If-Match", "\"0\"").body("{\"reason\": \"x\"}")
                .post(held + "/drop").then().statusCode(404).body("code", equalTo("held-facts-unknown"));
        as(newTenant(), "dr").contentType("application/json").header("If-Match", "\"0\"").body("{\"reason\": \"x\"}")
                .post(held + "/drop").then().statusCode(404).body("code", equalTo("patient-unknown"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"',
            textBlock = """
                    AllergyIntolerance, patient, allergy, status-unknown, "'code': {'text': 'Latex'}, 'clinicalStatus': {'coding': [{'code': 'odd'}]}"
                    AllergyIntolerance, patient, allergy, invalid-content, "'reaction': [{'manifestation': [{'text': 'rash'}]}, {'substance': {'text': 'Latex'}, 'manifestation': [{'text': 'rash'}]}]"
                    MedicationStatement, subject, medication, statement-only, "'medicationCodeableConcept': {'text': 'Latex'}, 'status': 'active', 'basedOn': [{'reference': 'MedicationRequest/x'}]"
                    MedicationRequest, subject, medication, not-an-order, "'medicationCodeableConcept': {'text': 'Latex'}, 'status': 'active', 'intent': 'instance-order', 'basedOn': [{'reference': 'x'}]"
                    AllergyIntolerance, patient, allergy, modifier-unknown, "'code': {'text': 'Latex'}, 'modifierExtension': [{'url': 'urn:x'}], 'verificationStatus': {'coding': [{'code': 'refuted'}]}"
                    AllergyIntolerance, patient, allergy, none-known-contradicted, "'code': {'text': 'Unknown'}, 'reaction': [{'substance': {'text': 'Latex'}, 'manifestation': [{'text': 'rash'}]}]"
                    MedicationStatement, subject, medication, statement-only, "'status': 'active', 'medicationReference': {'reference': '#m'}, 'contained': [{'resourceType': 'Medication', 'id': 'm', 'code': {'text': 'unknown'}, 'ingredient': [{'itemCodeableConcept': {'text': 'Latex'}}]}]"
                    Condition, subject, problem, unresolved-reference, "'code': {'text': 'Latex'}, 'encounter': {'reference': 'Encounter/none'}"
                    Condition, subject, problem, status-unknown, "'code': {'text': 'Latex', 'extension': [{'url': 'http://fhir.de/icd-10-gm-diagnosesicherheit', 'valueCoding': {'code': 'A'}}]}, 'verificationStatus': {'coding': [{'code': 'confirmed'}]}"
                    Condition, subject, problem, malformed-resource, "'code': {'text': 'Latex'}, 'onsetDateTime': 'once'"
                    MedicationRequest, subject, medication, no-time, "'medicationCodeableConcept': {'text': 'Latex'}, 'status': 'active', 'intent': 'order'"
                    MedicationRequest, subject, medication, not-an-order, "'medicationCodeableConcept': {'text': 'Latex'}, 'status': 'active', 'intent': 'plan', 'authoredOn': '2020'"
                    MedicationStatement, subject, medication, statement-only, "'medicationCodeableConcept': {'text': 'Latex'}, 'status': 'active'"
                    MedicationStatement, subject, medication, statement-only, "'medicationReference': {'display': 'Latex'}, 'status': 'active'"
                    """)
    void the_chart_is_told_of_an_allergy_a_problem_or_medication_that_was_refused(String type, String subject,
            String kind, String reason, String members) {
        String resource = entry(type, "'id': 'r1', '" + subject + "': {'reference': 'Patient/p1'}, " + members);
        JsonPath report = importer.imported(Clinic.bundle(ann, resource));
        assertThat(report.getList("refused.first.code")).containsExactly(reason);
        assertThat(payload("patient.facts-not-taken-over")).contains("\"Latex\"", "\"kind\":\"" + kind + "\"",
                "\"reason\":\"" + reason + "\"");
        importer.imported(Clinic.bundle(ann, resource.replace("urn:uuid:", "urn:uuid:0")));
        assertThat(importer.events()).filteredOn(event -> event.contains("facts-not-taken-over")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"',
            textBlock = """
                            MedicationStatement, "'medicationCodeableConcept': {'text': 'x'}, 'status': 'stopped'"
                            MedicationStatement, "'medicationCodeableConcept': {'text': 'x'}, 'status': 'entered-in-error'"
                            MedicationRequest, "'medicationCodeableConcept': {'text': 'x'}, 'status': 'active', 'intent': 'proposal'"
                            MedicationRequest, "'medicationCodeableConcept': {'text': 'x'}, 'status': 'active', 'intent': 'order', 'doNotPerform': true"
                    Condition, "'code': {'text': 'x'}, 'onsetDateTime': 'once', 'verificationStatus': {'coding': [{'code': 'refuted'}]}"
                    Condition, "'code': {'text': 'x'}, 'onsetDateTime': 'once', 'verificationStatus': {'coding': [{'system': 'http://snomed.info/sct', 'code': '410516002'}]}"
                    Condition, "'code': {'text': 'x'}, 'onsetDateTime': 'once', 'clinicalStatus': {'coding': [{'code': 'resolved'}]}"
                    Condition, "'code': {'text': 'x'}, 'onsetDateTime': 'once', 'extension': [{'url': 'http://fhir.de/icd-10-gm-diagnosesicherheit', 'valueCoding': {'code': 'A'}}]"
                    AllergyIntolerance, "'code': {'coding': [{'system': 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', 'code': 'no-allergy-info'}]}"
                    AllergyIntolerance, "'code': {'text': 'no known allergies'}, 'recordedDate': 'once'"
                            """)
    void what_the_other_record_does_not_hold_to_be_true_is_not_missing(String type, String members) {
        String subject = type.equals("AllergyIntolerance") ? "patient" : "subject";
        JsonPath report = importer.imported(
                Clinic.bundle(ann, entry(type, "'" + subject + "': {'reference': 'Patient/p1'}, " + members)));
        assertThat(report.getInt("refused.count")).isEqualTo(1);
        assertThat(importer.events()).noneMatch(event -> event.contains("facts-not-taken-over"));
    }

    @Test
    void what_is_about_a_patient_who_was_refused_is_not_recorded_on_the_one_on_record() {
        importer.imported(Clinic.bundle(ann));
        JsonPath report = importer.imported(Clinic.bundle(entry("Patient", "'id': 'p1', 'birthDate': 'odd'"),
                entry("AllergyIntolerance", PENICILLIN)));
        assertThat(report.getList("refused.first.code")).containsExactly("malformed-resource", "patient-refused");
        assertThat(importer.events()).noneMatch(event -> event.contains("allergy-recorded"));
        assertThat(payload("patient.facts-not-taken-over")).contains("Penicillin", "patient-refused");
    }

    @Test
    void what_is_told_of_somebody_with_the_number_of_a_patient_of_another_source_is_missed_on_that_chart() {
        String number = "\"identifier\": [{\"type\": {\"coding\": [{\"code\": \"MR\"}]}, \"system\": \"urn:x\","
                + " \"value\": \"7\"}], \"gender\"";
        importer.imported(Clinic.bundle(ann.replace("\"gender\"", number)));
        JsonPath report = importer.importedFrom("south",
                Clinic.bundle(ann.replace("\"gender\"", number), entry("AllergyIntolerance", PENICILLIN)));
        assertThat(report.getList("refused.first.code")).containsExactly("medical-record-number-taken",
                "not-on-record");
        assertThat(payload("patient.facts-not-taken-over")).contains(patientId(), "Penicillin", "not-on-record");
    }

    @Test
    void a_death_without_a_time_is_told_of_though_something_else_changed_too() {
        importer.imported(Clinic.bundle(ann));
        JsonPath report = importer.imported(Clinic.bundle(patient("Married", "Ann", "female", "1980")
                .replace("\"gender\"", "\"deceasedBoolean\": true, \"gender\"")));
        assertThat(report.getList("differs.first.code")).containsExactly("different-content");
        assertThat(payload("patient.facts-not-taken-over")).contains("\"kind\":\"death\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "entered-in-error", "not-taken"})
    void what_is_not_in_use_any_more_is_not_missed_any_more(String status) {
        String taken = entry("MedicationStatement", "'id': 'm1', 'status': 'active', 'subject': {'reference':"
                + " 'Patient/p1'}, 'medicationCodeableConcept': {'text': 'Warfarin'}");
        importer.imported(Clinic.bundle(ann, taken));
        importer.imported(Clinic.bundle(ann, taken.replace("active", status)));
        assertThat(importer.events()).last().asString().contains("patient.fact-not-taken-over-settled");
        importer.imported(Clinic.bundle(ann, taken.replace("active", status)));
        assertThat(importer.events()).filteredOn(event -> event.contains("settled")).hasSize(1);
        importer.imported(Clinic.bundle(ann, taken));
        assertThat(importer.events()).last().asString().contains("patient.facts-not-taken-over");
    }

    @Test
    void the_safety_check_is_no_all_clear_while_an_allergy_is_missing_or_waits() {
        importer.imported(Clinic.bundle(ann));
        assertThat(prescribe().jsonPath().getString("outcome")).isEqualTo("clear");
        importer.imported(Clinic.bundle(ann, entry("AllergyIntolerance", PENICILLIN
                + ", 'clinicalStatus': {'coding': [{'code': 'odd'}]}")));
        assertThat(prescribe().jsonPath().getList("notChecked.code.text")).containsExactly("Penicillin");
        importer.imported(Clinic.bundle(bob, entry("AllergyIntolerance", PENICILLIN.replace("a1", "a2"))));
        assertThat(prescribe().jsonPath().getList("notChecked.subject")).containsExactly("allergy", "allergy");
        decide("drop", "a neighbour", 2).then().statusCode(204);
        importer.imported(Clinic.bundle(ann, entry("AllergyIntolerance", PENICILLIN)));
        assertThat(prescribe().jsonPath().getList("notChecked.code.text")).as("on record now, and of no known code")
                .containsExactly("Penicillin");
    }

    @Test
    void what_only_repeats_an_order_in_use_is_not_missing_and_what_says_another_medication_is() {
        String order = entry("MedicationRequest",
                "'id': 'm1', 'status': 'active', 'intent': 'order', 'authoredOn': '2020',"
                        + " 'subject': {'reference': 'Patient/p1'}, 'medicationCodeableConcept': {'text': 'x'}");
        String taken = entry("MedicationStatement",
                "'id': 's1', 'status': 'active', 'subject': {'reference': 'Patient/p1'},"
                        + " 'medicationCodeableConcept': {'text': '%s'}, 'basedOn': [{'reference': 'MedicationRequest/m1'}]");
        importer.imported(Clinic.bundle(ann, order, taken.formatted("x")));
        assertThat(importer.events()).noneMatch(event -> event.contains("facts-not-taken-over"));
        importer.imported(Clinic.bundle(ann, order, taken.formatted("Warfarin")));
        assertThat(payload("patient.facts-not-taken-over")).contains("Warfarin");
    }

    @Test
    void what_is_told_of_another_patient_now_is_missing_there() {
        String other = patient("Gamma", "Cid", "male", "1930").replace("\"id\": \"p1\"", "\"id\": \"p2\"");
        importer.imported(Clinic.bundle(ann, other, entry("AllergyIntolerance", PENICILLIN)));
        importer.imported(Clinic.bundle(ann, other, entry("AllergyIntolerance", PENICILLIN.replace("p1", "p2"))));
        assertThat(payload("patient.facts-not-taken-over")).contains("Penicillin", "belongs-elsewhere");
    }

    @Test
    void an_allergy_under_the_identity_of_a_statement_that_none_are_known_is_missing() {
        importer.imported(Clinic.bundle(ann, entry("AllergyIntolerance", PENICILLIN.replace("Penicillin", "NKA"))));
        importer.imported(Clinic.bundle(ann, entry("AllergyIntolerance", PENICILLIN)));
        assertThat(payload("patient.facts-not-taken-over")).contains("Penicillin", "none-known-on-record");
    }

    @Test
    void nor_is_it_for_what_the_same_bundle_orders_but_what_is_recorded_later_is_not_missing_to_itself() {
        String warfarin = entry("MedicationRequest", "'id': 'm1', 'status': 'active', 'intent': 'order', 'authoredOn':"
                + " '2020', 'subject': {'reference': 'Patient/p1'}, 'medicationCodeableConcept': {'coding': [{'system':"
                + " 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '11289'}]}");
        String allergy = entry("AllergyIntolerance", PENICILLIN + ", 'clinicalStatus': {'coding': [{'code': 'odd'}]}");
        JsonPath report = importer.imported(Clinic.bundle(ann, warfarin, allergy));
        assertThat(report.getInt("safety.notChecked")).isEqualTo(1);
        Importer other = new Importer(newTenant());
        other.imported(Clinic.bundle(ann, warfarin.replace("active", "unknown")));
        assertThat(other.imported(Clinic.bundle(ann, warfarin)).getInt("safety.notChecked")).isZero();
    }

    private Response prescribe() {
        String practitioner = as(tenant, "dr").body("{\"name\": {\"family\": \"Lind\"}}").post("/practitioners")
                .header("Location").substring("/practitioners/".length());
        Response prescribed = as(tenant, "dr").body("""
                {"practitionerId": "%s", "order": {"medication": {"coding":
                  [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "197361"}]},
                  "dosage": {"dose": {"value": 1, "unit": "{tablet}"}, "route": {"text": "oral"},
                             "timing": {"frequency": 1, "period": {"value": 1, "unit": "d"}}},
                  "supply": {"quantity": {"value": 30, "unit": "{tablet}"}, "refills": 1}, "authored": "%s"}}"""
                .formatted(practitioner, Instant.now())).post("/patients/" + patientId() + "/prescriptions");
        prescribed.then().statusCode(201);
        String made = prescribed.header("Location");
        as(tenant, "dr").header("If-Match", "\"0\"").body("{\"reason\": \"tried\"}").post(made + "/discontinue").then()
                .statusCode(204);
        return prescribed;
    }

    @Test
    void a_death_that_cannot_be_is_missed_of_a_patient_who_is_on_record() {
        JsonPath report = importer.imported(
                Clinic.bundle(ann.replace("\"gender\"", "\"deceasedDateTime\": \"1970\", \"gender\"")));
        assertThat(report.getList("incomplete.first.code")).containsExactly("death-before-birth");
        assertThat(payload("patient.facts-not-taken-over")).contains("\"kind\":\"death\"", "death-before-birth");
    }

    @Test
    void the_chart_is_told_of_a_death_of_which_nobody_says_when() {
        importer.imported(Clinic.bundle(ann.replace("\"gender\"", "\"deceasedBoolean\": true, \"gender\"")));
        assertThat(payload("patient.facts-not-taken-over")).contains("\"kind\":\"death\"", "death-without-time");
    }

    @Test
    void that_no_medication_is_known_is_stated_whatever_resource_says_so() {
        importer.imported(Clinic.bundle(ann, entry("MedicationStatement", "'id': 'm1', 'status': 'active', 'subject':"
                + " {'reference': 'Patient/p1'}, 'medicationCodeableConcept': {'coding': [{'system':"
                + " 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', 'code': 'no-known-medications'}]}")));
        assertThat(payload("patient.none-known-stated")).contains("medication");
    }

    private Response decide(String answer, String reason, int version) {
        String held = payload("patient.facts-held").split("\"heldFactsId\":\"")[1].substring(0, 36);
        return as(tenant, "dr").contentType("application/json").header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/patients/" + patientId() + "/held-facts/" + held + "/" + answer);
    }

    private String patientId() {
        return payload("patient.registered").split("\"patientId\":\"")[1].substring(0, 36);
    }

    private String payload(String event) {
        return importer.events().stream().filter(one -> one.contains(event)).findFirst().orElseThrow();
    }

    private static String patient(String family, String given, String gender, String born) {
        return entry("Patient", "'id': 'p1', 'name': [{'family': '" + family + "', 'given': ['" + given
                + "']}], 'gender': '" + gender + "', 'birthDate': '" + born + "'");
    }

    private static String observation() {
        return entry("Observation", "'id': 'o1', 'status': 'final', 'code': {'text': 'of Bob'}, 'subject':"
                + " {'reference': 'Patient/p1'}, 'effectiveDateTime': '2020', 'valueString': 'x'");
    }

    private static String entry(String type, String members) {
        return ("{'fullUrl': 'urn:uuid:" + UUID.randomUUID() + "', 'resource': {'resourceType': '" + type + "', "
                + members + "}}").replace('\'', '"');
    }
}
