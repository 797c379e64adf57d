package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Translated.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.api.practitioner.command.RegisterPractitioner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two resources are one. */
class ResourceIdsTest {

    private static final String A = "http://hospital-a.example/fhir/";
    private static final String B = "http://hospital-b.example/fhir/";
    private static final String MRN = "'identifier': [{'system': 'urn:example:mrn', 'value': 'H-1'}]";

    @Test
    void the_same_export_under_new_names_is_the_same() {
        assertThat(patient(null, newUrn(), "'id': 'p1'")).isEqualTo(patient(null, newUrn(), "'id': 'p1'"));
        assertThat(patient(null, newUrn(), MRN)).isEqualTo(patient(null, newUrn(), MRN));
    }

    @Test
    void an_id_is_one_source_s_own() {
        assertThat(patient("north", newUrn(), "'id': 'p1'")).isEqualTo(patient("north", newUrn(), "'id': 'p1'"))
                .isNotEqualTo(patient("south", newUrn(), "'id': 'p1'"))
                .isNotEqualTo(patient(null, newUrn(), "'id': 'p1'"));
        assertThat(patient(null, A + "Patient/p1", "'id': 'p1'")).isNotEqualTo(
                patient(null, B + "Patient/p1", "'id': 'p1'"));
    }

    @Test
    void the_source_that_an_import_names_goes_before_the_url_of_an_entry() {
        assertThat(patient("north", A + "Patient/p1", "'id': 'p1'"))
                .isEqualTo(patient("north", B + "Patient/p1", "'id': 'p1'"));
    }

    @Test
    void the_url_tells_the_id_that_the_resource_leaves_out() {
        assertThat(patient(null, A + "Patient/p1", MRN)).isEqualTo(patient(null, A + "Patient/p1/_history/2",
                "'id': 'p1'"));
    }

    @Test
    void one_number_of_several_makes_nobody_another_person() {
        String mother = "'identifier': [{'system': 'urn:example:policy', 'value': 'P-1'}, {'value': 'Mother'}]";
        assertThat(patient(null, newUrn(), mother))
                .isNotEqualTo(patient(null, newUrn(), mother.replace("Mother", "Son")));
    }

    @Test
    void a_number_that_is_no_longer_in_force_names_nobody() {
        String old = "'identifier': [{'use': 'old', 'system': 'urn:example:mrn', 'value': 'H-1'}]";
        assertThat(patient(null, newUrn(), old)).isNotEqualTo(patient(null, newUrn(), old));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, false", "1, 1, true"})
    void twins_that_share_a_family_s_number_are_two(int one, int other, boolean same) {
        String number = "'identifier': [{'system': 'urn:example:policy', 'value': '7'}], 'name': [{'family': 'Example'}]"
                + ", 'multipleBirthInteger': ";
        assertThat(patient(null, newUrn(), number + one).equals(patient(null, newUrn(), number + other)))
                .isEqualTo(same);
    }

    @Test
    void a_practitioner_with_a_national_number_is_one_in_all_sources() {
        String npi = "'identifier': [{'system': 'urn:example:desk', 'value': '1'},"
                + " {'system': 'http://hl7.org/fhir/sid/us-npi', 'value': '99'}]";
        assertThat(practitioner("north", "'id': 'd1', " + npi)).isEqualTo(practitioner("south", "'id': 'd2', " + npi));
        assertThat(practitioner("north", "'id': 'd1'")).isNotEqualTo(practitioner("south", "'id': 'd1'"));
    }

    private static UUID patient(@Nullable String source, String fullUrl, String members) {
        return Translated.of(source, entry(fullUrl, "{'resourceType': 'Patient', " + members + "}"))
                .commands(RegisterPatient.class).getFirst().patientId().value();
    }

    private static UUID practitioner(String source, String members) {
        return Translated.of(source, entry(newUrn(), "{'resourceType': 'Practitioner', " + members + "}"))
                .commands(RegisterPractitioner.class).getFirst().practitionerId().value();
    }

    private static String newUrn() {
        return "urn:uuid:" + UUID.randomUUID();
    }
}
