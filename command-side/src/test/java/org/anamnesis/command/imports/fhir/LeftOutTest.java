package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.OnePatient.resource;
import static org.anamnesis.command.imports.fhir.OnePatient.with;
import static org.anamnesis.command.imports.fhir.Translated.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import org.anamnesis.command.imports.reading.BundleReader;
import org.anamnesis.command.imports.reading.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a resource is lost is said. */
class LeftOutTest {

    @Test
    void what_is_taken_in_is_not_left_out() {
        assertThat(leftOut("""
                {'resourceType': 'Observation', 'id': '1', 'status': 'final', 'code': {'coding': [{'system': 'urn:x',
                 'code': '1', 'display': 'x'}], 'text': 'x'}, 'valueQuantity': {'value': 1, 'unit': 'mg', 'code': 'mg',
                 'system': 'http://unitsofmeasure.org'}, 'subject': {'reference': 'Patient/1', 'display': 'Ada'},
                 'referenceRange': [{'low': {'value': 1}, 'age': {'low': {'value': 3}}}]}""")).isEmpty();
    }

    @Test
    void each_element_left_out_is_told_by_its_path_as_often_as_it_is_there() {
        assertThat(leftOut("""
                {'resourceType': 'Observation', 'hasMember': [{'reference': 'Observation/2'}, {'reference': 'x'}],
                 'code': {'coding': [{'code': '1', 'version': '2'}], 'text': 'x'}, 'text': {'status': 'generated'},
                 'component': [{'code': {'text': 'y', 'id': '7'}}]}"""))
                .containsExactlyInAnyOrder("Observation.hasMember", "Observation.hasMember",
                        "Observation.code.coding.version", "Observation.text", "Observation.component.code.id");
    }

    @Test
    void an_extension_is_told_by_its_url_wherever_it_stands() {
        assertThat(leftOut("""
                {'resourceType': 'Patient', 'birthDate': '1970', '_birthDate': {'extension': [{'url': 'urn:time'}]},
                 'extension': [{'url': 'http://example.org/race'}, {'url': 'not a url'},
                  {'url': 'http://hl7.org/fhir/StructureDefinition/patient-animal'}]}"""))
                .containsExactlyInAnyOrder("Patient._birthDate", "Patient.extension(http://example.org/race)",
                        "Patient.extension()");
    }

    @Test
    void what_is_added_to_a_dosage_is_told_as_well() {
        assertThat(leftOut("""
                {'resourceType': 'MedicationRequest', 'dosageInstruction': [{'text': 'daily', 'extension': [{'url':
                 'http://example.org/hold'}], 'doseQuantity': {'value': 1}, 'timing': {'repeat': {'frequency': 1,
                 'extension': [{'url': 'http://example.org/cycle'}]}}}]}"""))
                .containsExactlyInAnyOrder("MedicationRequest.dosageInstruction.extension(http://example.org/hold)",
                        "MedicationRequest.dosageInstruction.doseQuantity",
                        "MedicationRequest.dosageInstruction.timing.repeat.extension(http://example.org/cycle)");
    }

    @Test
    void what_stands_beside_the_code_of_a_status_is_told() {
        assertThat(with(resource("Condition",
                "'code': {'text': 'x'}, 'clinicalStatus': {'coding': [{'code': 'active', 'system':"
                        + " 'http://terminology.hl7.org/CodeSystem/condition-clinical'}, {'code': 'resolved', 'system': 'urn:x'}]},"
                        + " 'verificationStatus': {'coding': [{'code': 'confirmed'}], 'text': 'ruled out'}"))
                .resources().getLast()
                .steps().leftOut())
                .containsKeys("Condition.clinicalStatus.coding", "Condition.verificationStatus.text");
    }

    @Test
    void a_value_where_parts_were_expected_is_left_out_whole() {
        assertThat(leftOut("{'resourceType': 'Observation', 'code': 'x', 'component': 7}"))
                .containsExactlyInAnyOrder("Observation.code", "Observation.component");
    }

    @Test
    void a_name_that_no_element_can_have_is_not_repeated() {
        assertThat(leftOut("{'resourceType': 'Observation', 'Ada Example, born 1970': 1}"))
                .containsExactly("Observation.(other)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AllergyIntolerance", "Claim", "Condition", "DiagnosticReport", "Encounter",
            "ExplanationOfBenefit", "Immunization", "MedicationDispense", "MedicationRequest", "MedicationStatement",
            "Observation", "Patient",
            "Practitioner", "Procedure"})
    void every_type_that_is_imported_is_described(String type) {
        assertThat(Understood.of(type).whole()).isNotEmpty();
        assertThat(leftOut("{'resourceType': '" + type + "', 'unheardOf': true}"))
                .containsExactly(type + ".unheardOf");
    }

    private static List<String> leftOut(String resource) {
        List<Entry> entries = new BundleReader(new StringReader(Clinic.bundle(entry("urn:x", resource)))).next();
        return LeftOut.of(entries.getFirst()).entrySet().stream()
                .flatMap(path -> Collections.nCopies(path.getValue().intValue(), path.getKey()).stream()).toList();
    }
}
