package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Translated.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a resource is about. Source: FHIR R4, 3.1.0.1, resolving references in bundles. */
class ReferencesTest {

    private static final String A = "http://hospital-a.example/fhir/";
    private static final String B = "https://hospital-b.example:8443/fhir/r4/";
    private static final String ADA = "urn:uuid:0a9d2317-5eab-44e1-a6b2-18244faccf62";

    @Test
    void a_relative_reference_means_the_server_of_its_own_entry() {
        Translated both = Translated.of(null, entry(A + "Patient/1", patient("1")),
                entry(B + "Patient/1", patient("1")),
                entry(A + "Observation/7", about("Patient/1")), entry(B + "Observation/7", about("Patient/1")));
        assertThat(subjects(both)).isEqualTo(patients(both)).doesNotHaveDuplicates();
        assertThat(both.commands(RecordStandaloneObservation.class))
                .extracting(RecordStandaloneObservation::observationId)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_absolute_reference_means_that_url_only() {
        Translated both = Translated.of(null, entry(A + "Patient/1", patient("1")),
                entry(B + "Patient/1", patient("1")),
                entry(A + "Observation/7", about(B + "Patient/1")),
                entry(A + "Observation/8", about("http://hospital-c.example/fhir/Patient/1")));
        assertThat(subjects(both)).containsExactly(patients(both).get(1));
        assertThat(both.refusals()).containsExactly("Observation unresolved-reference subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient/1/_history/3", "http://hospital-a.example/fhir/Patient/1/_history/3",
            "HTTP://Hospital-A.example/fhir/Patient/1", "Patient?identifier=urn:example:mrn|H-1",
            "Patient?identifier=urn%3Aexample%3Amrn%7CH-1"})
    void the_same_patient_can_be_meant_in_many_ways(String reference) {
        Translated ada = Translated.of(null, entry(A + "Patient/1", patient("1")),
                entry(A + "Observation/7", about(reference)));
        assertThat(subjects(ada)).isEqualTo(patients(ada));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            encounter | Encounter | 'status': 'finished', 'class': {'code': 'AMB'}, 'period': {'start': '2020'}
            specimen  | Specimen  | 'type': {'text': 'Serum'}
            """)
    void what_is_somebody_else_s_is_no_part_of_it(String element, String type, String members) {
        String observation = about("Patient/1").replace("'status'",
                "'" + element + "': {'reference': '" + type + "/9'}, 'status'");
        String named = "{'resourceType': '" + type + "', " + members + ", 'subject': {'reference': 'Patient/%s'}}";
        assertThat(ofTwo(observation, entry(A + type + "/9", named.formatted("1"))).refusals()).isEmpty();
        assertThat(ofTwo(observation, entry(A + type + "/9", named.formatted("2"))).refusals())
                .containsExactly("Observation other-patient");
    }

    @Test
    void a_name_that_two_resources_bear_means_neither() {
        assertThat(Translated.of(null, entry(ADA, patient("1")), entry(ADA, patient("2")),
                entry(A + "Observation/7", about(ADA))).refusals())
                .containsExactly("Observation unresolved-reference subject");
        String twice = "'contained': [{'resourceType': 'Specimen', 'id': 's'}, {'resourceType': 'Device', 'id': 's'}]";
        assertThat(Translated.of(null, entry(A + "Patient/1", patient("1")), entry(A + "Observation/7",
                about("Patient/1").replace("'status'", twice + ", 'status'"))).refusals())
                .containsExactly("Observation malformed-resource contained");
    }

    @Test
    void what_name_each_other_as_their_patients_are_about_nobody() {
        assertThat(Translated.of(null, entry(A + "Observation/1", about("Observation/2")),
                entry(A + "Observation/2", about("Observation/1"))).refusals())
                .containsExactly("Observation unresolved-reference subject",
                        "Observation unresolved-reference subject");
    }

    @Test
    void a_uuid_is_the_same_in_whatever_case() {
        Translated ada = Translated.of(null, entry(ADA, patient("1")), entry("urn:uuid:" + UUID.randomUUID(),
                about("urn:uuid:0A9D2317-5EAB-44E1-A6B2-18244FACCF62")));
        assertThat(subjects(ada)).isEqualTo(patients(ada));
    }

    @Test
    void a_local_name_without_a_server_means_the_only_one_that_is_called_so() {
        Translated one = Translated.of(null, entry(ADA, patient("1")), entry("urn:uuid:" + UUID.randomUUID(),
                about("Patient/1")));
        assertThat(subjects(one)).isEqualTo(patients(one));
        Translated two = Translated.of(null, entry(A + "Patient/1", patient("1")), entry(B + "Patient/1", patient("1")),
                entry("urn:uuid:" + UUID.randomUUID(), about("Patient/1")));
        assertThat(two.refusals()).containsExactly("Observation unresolved-reference subject");
    }

    @Test
    void a_number_that_several_have_names_nobody() {
        Translated family = Translated.of(null, entry(A + "Patient/1", patient("1")),
                entry(A + "Patient/2", patient("2")),
                entry(A + "Observation/7", about("Patient?identifier=urn:example:policy|P-1")));
        assertThat(family.refusals()).containsExactly("Observation unresolved-reference subject");
    }

    @Test
    void what_is_named_by_a_number_alone_is_found_by_it() {
        Translated ada = Translated.of(null, entry(A + "Patient/1", patient("1")), entry(A + "Observation/7", """
                {'resourceType': 'Observation', 'status': 'final', 'code': {'text': 'x'}, 'valueString': 'y',
                 'effectiveDateTime': '2020',
                 'subject': {'identifier': {'system': 'urn:example:mrn', 'value': 'H-1'}}}"""));
        assertThat(subjects(ada)).isEqualTo(patients(ada));
    }

    @Test
    void a_practitioner_of_no_entry_is_known_by_a_number_that_names_one_person() {
        Translated visit = Translated.of(null, entry(A + "Patient/1", patient("1")), entry(A + "Encounter/1", encounter(
                "Practitioner?identifier=http%3A%2F%2Fhl7.org%2Ffhir%2Fsid%2Fus-npi%7C99")), entry(B + "Encounter/1",
                        encounter("Practitioner?identifier=urn:example:desk|99").replace("Patient/1",
                                A + "Patient/1")));
        assertThat(visit.commands(StartCheckup.class)).extracting(StartCheckup::practitionerId).element(0).isNotNull();
        assertThat(visit.commands(StartCheckup.class)).extracting(StartCheckup::practitionerId).element(1).isNull();
    }

    @Test
    void a_reference_to_another_type_resolves_to_nothing() {
        Translated wrong = Translated.of(null, entry(A + "Patient/1", patient("1")),
                entry(A + "Observation/7", about("Observation/7")), entry(A + "Observation/8", about("Group/1")));
        assertThat(wrong.refusals()).containsOnly("Observation unresolved-reference subject").hasSize(2);
    }

    private static List<PatientId> patients(Translated translated) {
        return translated.commands(RegisterPatient.class).stream().map(RegisterPatient::patientId).toList();
    }

    private static List<PatientId> subjects(Translated translated) {
        return translated.commands(RecordStandaloneObservation.class).stream()
                .map(RecordStandaloneObservation::patientId).toList();
    }

    private static String patient(String id) {
        return """
                {'resourceType': 'Patient', 'id': '%1$s', 'name': [{'family': 'Example'}], 'gender': 'female',
                 'identifier': [{'system': 'urn:example:policy', 'value': 'P-1'},
                                {'system': 'urn:example:mrn', 'value': 'H-%1$s'}]}""".formatted(id);
    }

    private static Translated ofTwo(String observation, String named) {
        return Translated.of(null, entry(A + "Patient/1", patient("1")), entry(A + "Patient/2", patient("2")),
                entry(A + "Observation/7", observation), named);
    }

    private static String about(String patient) {
        return """
                {'resourceType': 'Observation', 'status': 'final', 'code': {'text': 'x'}, 'valueString': 'y',
                 'effectiveDateTime': '2020', 'subject': {'reference': '%s'}}""".formatted(patient);
    }

    private static String encounter(String practitioner) {
        return """
                {'resourceType': 'Encounter', 'status': 'in-progress', 'class': {'code': 'AMB'},
                 'period': {'start': '2020-03-01'}, 'subject': {'reference': 'Patient/1'},
                 'participant': [{'individual': {'reference': '%s'}}]}""".formatted(practitioner);
    }
}
