package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Clinic.bundle;
import static org.anamnesis.command.imports.fhir.Clinic.fullUrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.api.practitioner.command.RegisterPractitioner;
import org.anamnesis.api.value.Address;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.ContactPoint;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.api.value.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonTranslationTest {

    @Test
    void keeps_use_and_period_of_names_in_the_order_in_which_they_stand() {
        assertThat(patient("""
                "name": [{"use": "old", "family": "Invented", "given": ["Formerly"], "period": {"end": "2001-01-01"}},
                         {"use": "official", "text": "Dr. Ada Currently", "prefix": ["Dr."], "suffix": ["PhD"]}]
                """).demographics().names()).containsExactly(
                new HumanName("old", null, "Invented", List.of("Formerly"), List.of(), List.of(),
                        period(null, "2001-01-01")),
                new HumanName("official", "Dr. Ada Currently", null, List.of(), List.of("Dr."), List.of("PhD"), null));
    }

    @Test
    void keeps_all_that_an_address_says() {
        assertThat(
                patient("""
                        "address": [{"use": "old", "type": "postal", "text": "Left Street 1, Oldtown", "line": ["Left Street 1"],
                          "city": "Oldtown", "district": "Old County", "state": "OS", "postalCode": "1", "country": "SE",
                          "period": {"start": "1999", "end": "2005-01-01"}}, {"text": "Somewhere"}]
                        """)
                        .contact().addresses())
                .containsExactly(
                        new Address("old", "postal", "Left Street 1, Oldtown", List.of("Left Street 1"), "Oldtown",
                                "Old County", "OS", "1", "SE", period("1999", "2005-01-01")),
                        new Address(null, null, "Somewhere", List.of(), null, null, null, null, null, null));
    }

    @Test
    void keeps_means_rank_and_period_of_a_contact_point() {
        assertThat(patient("""
                "telecom": [{"system": "email", "value": "gone@example.org", "use": "old", "rank": 2},
                            {"system": "url", "value": "https://example.org", "period": {"start": "2020-01"}},
                            {"system": "pager", "value": "5", "rank": 0}, {"value": "bell"}]
                """).contact().telecom()).containsExactly(
                new ContactPoint(ContactPoint.Means.EMAIL, "gone@example.org", "old", 2, null),
                new ContactPoint(ContactPoint.Means.URL, "https://example.org", null, null, period("2020-01", null)),
                ContactPoint.of(ContactPoint.Means.PAGER, "5"), ContactPoint.of(ContactPoint.Means.OTHER, "bell"));
    }

    @Test
    void keeps_use_and_period_of_a_number_and_tidies_it() {
        assertThat(patient("""
                "identifier": [{"use": "old", "system": " urn:example:mrn", "value": "\\u00a0M-1\\u200b ",
                  "type": {"coding": [{"system": "urn:local", "code": "hosp"},
                    {"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]},
                  "period": {"end": "2010"}}, {"value": "\\u00a0"}]
                """).demographics().identifiers()).containsExactly(
                new Identifier("urn:example:mrn", "M-1", "MR", "old", period(null, "2010")));
    }

    @Test
    void of_a_period_that_contradicts_itself_only_the_end_counts() {
        assertThat(patient("""
                "name": [{"family": "Currently", "period": {"start": "2020", "end": "2001"}}]
                """).demographics().names().getFirst().period()).isEqualTo(period(null, "2001"));
    }

    @Test
    void a_practitioner_goes_by_the_name_that_has_not_ended() {
        RegisterPractitioner registered = (RegisterPractitioner) Clinic.steps(bundle(
                """
                        {"fullUrl": "%s", "resource": {"resourceType": "Practitioner", "name": [
                          {"use": "official", "family": "Formerly", "period": {"end": "2001"}},
                          {"use": "maiden", "family": "Once"}, {"use": "usual", "family": "Currently"}]}}"""
                        .formatted(fullUrl(1))),
                1).steps().getFirst().command();
        assertThat(registered.profile().name().family()).isEqualTo("Currently");
    }

    private static RegisterPatient patient(String members) {
        return (RegisterPatient) Clinic.steps(bundle("""
                {"fullUrl": "%s", "resource": {"resourceType": "Patient", %s}}""".formatted(fullUrl(1), members)), 1)
                .steps().getFirst().command();
    }

    private static Period period(@Nullable String start, @Nullable String end) {
        return new Period(start == null ? null : new ClinicalTime(start), end == null ? null : new ClinicalTime(end));
    }
}
