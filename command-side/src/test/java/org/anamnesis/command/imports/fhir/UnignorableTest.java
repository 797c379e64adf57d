package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Translated.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What FHIR forbids to ignore. */
class UnignorableTest {

    private static final String PATIENT = "urn:uuid:0a9d2317-5eab-44e1-a6b2-18244faccf62";
    private static final String MODIFIED = "'modifierExtension': [{'url': 'urn:example:not', 'valueBoolean': true}]";
    private static final String OBSERVATION = """
            {'resourceType': 'Observation', 'status': 'final', 'code': {'text': 'x'}, 'effectiveDateTime': '2020',
             'subject': {'reference': '%s'}, 'component': [{'code': {'text': 'y'}, 'valueString': 'z'}]}"""
            .formatted(PATIENT);

    @Test
    void an_extension_that_modifies_the_meaning_refuses_its_resource() {
        assertThat(refusal(OBSERVATION.replace("'status'", MODIFIED + ", 'status'")))
                .isEqualTo("Observation modifier-unknown modifierExtension");
    }

    @Test
    void so_does_one_deep_inside() {
        assertThat(refusal(OBSERVATION.replace("{'code': {'text': 'y'}", "{" + MODIFIED + ", 'code': {'text': 'y'}")))
                .isEqualTo("Observation modifier-unknown component.modifierExtension");
    }

    @Test
    void an_empty_list_of_them_says_nothing() {
        assertThat(Translated.of(null, patient(), entry(newUrn(), OBSERVATION.replace("'status'",
                "'modifierExtension': [], 'status'"))).commands(RecordStandaloneObservation.class)).hasSize(1);
    }

    @Test
    void rules_that_nobody_knows_refuse_the_resource() {
        assertThat(refusal(OBSERVATION.replace("'status'", "'implicitRules': 'urn:example:rules', 'status'")))
                .isEqualTo("Observation rules-unknown implicitRules");
    }

    @Test
    void what_is_modified_cannot_be_used_by_others_either() {
        String medication = "urn:uuid:" + UUID.randomUUID();
        Translated order = Translated.of(null, patient(), entry(medication,
                "{'resourceType': 'Medication', " + MODIFIED + ", 'code': {'text': 'Warfarin'}}"), entry(newUrn(), """
                        {'resourceType': 'MedicationRequest', 'status': 'active', 'intent': 'order',
                         'authoredOn': '2020-01-01', 'subject': {'reference': '%s'},
                         'medicationReference': {'reference': '%s'}}""".formatted(PATIENT, medication)));
        assertThat(order.commands(PrescribeMedication.class)).isEmpty();
        assertThat(order.refusals()).containsExactly("MedicationRequest modifier-unknown medication");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "delete", "PURGE", "GET", "HEAD"})
    void a_request_to_do_something_else_records_nothing(String method) {
        assertThat(Translated.of(null, patient(), requested(method)).refusals())
                .containsExactly("Observation request-not-to-record request.method");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    'notDone': true           | not-done notDone
                    'wasNotGiven': true       | not-done wasNotGiven
                    '_status': {'id': '1'}    | status-unknown status
                    'extension': [{'url': 'http://hl7.org/fhir/StructureDefinition/observation-focusCode'}] | modifier-unknown extension.url
                    """)
    void what_turns_a_meaning_in_another_way_is_refused_too(String member, String reason) {
        assertThat(refusal(OBSERVATION.replace("'status': 'final'", member))).isEqualTo("Observation " + reason);
    }

    @Test
    void an_old_word_for_not_done_that_denies_it_says_nothing() {
        assertThat(refusal(OBSERVATION.replace("'status'", "'notDone': false, 'status'"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void a_request_to_record_is_one_to_record(String method) {
        assertThat(Translated.of(null, patient(), requested(method)).commands(RecordStandaloneObservation.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Observation/7", "http://hospital-a.example/fhir/Observation/7", "Observation?identifier=x|y"})
    void a_deletion_is_counted_by_the_type_it_names(String url) {
        assertThat(Translated.of(null, "{\"request\": {\"method\": \"DELETE\", \"url\": \"" + url + "\"}}").refusals())
                .containsExactly("Observation request-not-to-record request.method");
    }

    private static String refusal(String observation) {
        return String.join(", ", Translated.of(null, patient(), entry(newUrn(), observation)).refusals());
    }

    private static String requested(String method) {
        return entry(newUrn(), OBSERVATION).replace("\"resource\":",
                "\"request\": {\"method\": \"" + method + "\", \"url\": \"Observation/7\"}, \"resource\":");
    }

    private static String patient() {
        return entry(PATIENT, "{'resourceType': 'Patient', 'name': [{'family': 'Example'}]}");
    }

    private static String newUrn() {
        return "urn:uuid:" + UUID.randomUUID();
    }
}
