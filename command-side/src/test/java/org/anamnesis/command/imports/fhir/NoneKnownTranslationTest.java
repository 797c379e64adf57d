package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.OnePatient.resource;
import static org.anamnesis.command.imports.fhir.OnePatient.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.StateNoneKnown;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "No known allergy" is no allergy, and "not asked" is not even that. */
class NoneKnownTranslationTest {

    private static final String NO_KNOWN_ALLERGY = "'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '716186003'}]}";

    @ParameterizedTest
    @CsvSource({"http://snomed.info/sct, 716186003, ALLERGIES", "http://snomed.info/sct, 409137002, DRUG_ALLERGIES",
            "http://snomed.info/sct, 429625007, FOOD_ALLERGIES",
            "http://snomed.info/sct, 428607008, ENVIRONMENTAL_ALLERGIES",
            "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips, no-known-allergies, ALLERGIES",
            "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips, no-known-medication-allergies, "
                    + "DRUG_ALLERGIES"})
    void a_code_for_no_known_allergy_states_so(String system, String code, Subject subject) {
        Translated stated = allergy("'code': {'coding': [{'system': '" + system + "', 'code': '" + code + "'}]}");
        assertThat(stated.commands(StateNoneKnown.class)).extracting(state -> state.noneKnown().subject())
                .containsExactly(subject);
        assertThat(stated.commands(RecordAllergy.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NKA, ALLERGIES", "No known allergies., ALLERGIES", "Keine Allergien bekannt, ALLERGIES",
            "NKDA, DRUG_ALLERGIES", "None known, ALLERGIES", "none, ALLERGIES"})
    void words_alone_do_too(String words, Subject subject) {
        assertThat(allergy("'code': {'text': '" + words + "'}").commands(StateNoneKnown.class))
                .extracting(state -> state.noneKnown().subject()).containsExactly(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No known cause of anaphylaxis", "Nonoxynol", "Nka-5"})
    void words_that_only_begin_alike_are_an_allergy(String words) {
        Translated recorded = allergy("'code': {'text': '" + words + "'}");
        assertThat(recorded.commands(RecordAllergy.class)).hasSize(1);
        assertThat(recorded.commands(StateNoneKnown.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"No Known Drug Allergies (situation)", "no known allergy to penicillin", "No penicillin allergy",
                    "denies allergies", "Keine bekannten Allergien gegen Penicillin", "unknown", "unbekannt",
                    "Allergies: none"})
    void words_that_deny_an_allergy_are_none(String words) {
        Translated said = allergy("'code': {'text': '" + words + "'}");
        assertThat(said.commands(RecordAllergy.class)).isEmpty();
        assertThat(allergy("'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '1', 'display': '" + words
                + "'}]}").commands(RecordAllergy.class)).isEmpty();
    }

    @Test
    void a_statement_with_an_exception_in_words_states_nothing() {
        assertRefused(allergy(NO_KNOWN_ALLERGY + ", 'note': [{'text': 'except latex'}]"),
                "AllergyIntolerance none-known-contradicted note");
    }

    @Test
    void a_category_says_of_what_none_are_known_and_all_else_is_counted() {
        Translated food = allergy(NO_KNOWN_ALLERGY + ", 'category': ['food'], 'type': 'allergy', 'verificationStatus':"
                + " {'coding': [{'code': 'unconfirmed'}]}");
        assertThat(food.commands(StateNoneKnown.class).getFirst().noneKnown().subject())
                .isEqualTo(Subject.FOOD_ALLERGIES);
        assertThat(food.resources().getLast().steps().leftOut()).containsOnlyKeys("AllergyIntolerance.type",
                "AllergyIntolerance.verificationStatus");
    }

    @Test
    void no_known_problem_and_no_known_medication_are_no_problem_and_no_medication() {
        Translated problem = with(resource("Condition", "'code': {'text': 'None'}"));
        assertThat(problem.commands(StateNoneKnown.class)).extracting(state -> state.noneKnown().subject())
                .containsExactly(Subject.PROBLEMS);
        assertThat(problem.commands(RecordCondition.class)).isEmpty();
        Translated medication = with(resource("MedicationRequest", """
                'status': 'active', 'intent': 'order', 'authoredOn': '2020-01-01', 'medicationCodeableConcept':
                 {'coding': [{'system': 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips',
                  'code': 'no-known-medications'}]}"""));
        assertThat(medication.commands(StateNoneKnown.class)).extracting(state -> state.noneKnown().subject())
                .containsExactly(Subject.MEDICATION);
        assertThat(medication.commands(PrescribeMedication.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'coding': [{'system': 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', "
                    + "'code': 'no-allergy-info'}]}",
            "{'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/data-absent-reason', 'code': 'unknown'}]}",
            "{'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor', 'code': 'NASK'}]}"})
    void that_nothing_is_known_does_not_state_that_there_is_none(String code) {
        assertRefused(allergy("'code': " + code), "AllergyIntolerance no-information code");
    }

    @Test
    void none_known_of_a_kind_without_a_word_does_not_become_none_at_all() {
        assertRefused(allergy("'code': {'text': 'No known latex allergy'}"),
                "AllergyIntolerance none-known-of-a-kind code");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '716186003'}, "
                    + "{'system': 'http://snomed.info/sct', 'code': '91936005'}]}",
            "'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '716186003'}], 'text': 'Penicillin'}"})
    void a_code_that_another_contradicts_states_nothing(String contradicted) {
        assertRefused(allergy(contradicted), "AllergyIntolerance none-known-contradicted code");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"reaction, \"'reaction': [{'manifestation': [{'text': 'Hives'}]}]\"",
            "criticality, \"'criticality': 'high'\""})
    void nor_does_one_that_the_rest_of_the_resource_contradicts(String field, String rest) {
        assertRefused(allergy(NO_KNOWN_ALLERGY + ", " + rest), "AllergyIntolerance none-known-contradicted " + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'verificationStatus': {'coding': [{'code': 'refuted'}]}",
            "'clinicalStatus': {'coding': [{'code': 'resolved'}]}"})
    void a_statement_that_does_not_hold_any_more_is_withdrawn(String status) {
        Translated withdrawn = allergy(NO_KNOWN_ALLERGY + ", " + status);
        assertThat(withdrawn.commands(StateNoneKnown.class)).isEmpty();
        assertThat(withdrawn.commands(MarkPatientFactEnteredInError.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "code, \"'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '716186003'}],"
                    + " 'text': 'No known drug allergies'}\"",
            "category, \"'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '409137002'}]},"
                    + " 'category': ['food']\"",
            "code, \"'code': {'coding': [{'system': 'http://snomed.info/sct', 'code':"
                    + " '716186003', 'display': 'Allergy to peanut'}]}\"",
            "code, \"'code': {'coding': [{'system':"
                    + " 'http://snomed.info/sct', 'code': '716186003', 'display': 'No known drug allergy'}]}\""})
    void nor_one_whose_words_or_category_say_it_of_something_else(String field, String contradicted) {
        assertRefused(allergy(contradicted), "AllergyIntolerance none-known-contradicted " + field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"No known allergy (situation)", "Keine bekannten Allergien", "Ingen kendte allergier", "NKA",
                    "Inga kända allergier", "Ej allergisk", "No known allergies / intolerances"})
    void nor_does_the_word_for_a_code_contradict_it(String display) {
        assertThat(allergy("'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '716186003', 'display': '"
                + display + "'}]}").commands(StateNoneKnown.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'medicationReference': {'display': 'No known medications'}",
            "'medicationReference': {'reference': '#m'}, 'contained': [{'resourceType': 'Medication', 'id': 'm',"
                    + " 'code': {'coding': [{'system': 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips',"
                    + " 'code': 'no-known-medications'}]}}]"})
    void no_known_medication_is_none_whichever_way_it_is_named(String medication) {
        Translated ordered = with(resource("MedicationRequest",
                "'status': 'active', 'intent': 'order', 'authoredOn': '2020', " + medication));
        assertThat(ordered.commands(PrescribeMedication.class)).isEmpty();
        assertThat(ordered.commands(StateNoneKnown.class)).hasSize(1);
        String taken = "'status': '%s', %s%s";
        assertThat(with(resource("MedicationStatement", taken.formatted("active", medication, "")))
                .commands(StateNoneKnown.class)).hasSize(1);
        assertThat(with(resource("MedicationStatement", taken.formatted("active", medication,
                ", 'dosage': [{'text': 'daily'}]"))).refusals())
                .containsExactly("MedicationStatement none-known-contradicted medication");
        assertThat(with(resource("MedicationStatement", taken.formatted("active", medication,
                ", 'effectivePeriod': {'end': '2021'}"))).commands(StateNoneKnown.class)).isEmpty();
        assertThat(with(resource("MedicationStatement", taken.formatted("unknown", medication, ""))).refusals())
                .containsExactly("MedicationStatement status-unknown status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No known allergies except penicillin", "No known allergy but penicillin",
            "No known drug allergies. Penicillin - rash", "No known drug allergy, allergic to peanut",
            "Denies allergies but had hives with amoxicillin", "Keine Allergien bekannt außer Penicillin",
            "Keine Allergien, nur Penicillin", "Geen allergieën behalve penicilline"})
    void an_exception_is_no_denial(String words) {
        assertRefused(allergy("'code': {'text': '" + words + "'}"), "AllergyIntolerance none-known-contradicted code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No known drug, food, or environmental allergies", "No known allergies to nuts"})
    void several_kinds_are_no_exception(String words) {
        assertRefused(allergy("'code': {'text': '" + words + "'}"), "AllergyIntolerance none-known-of-a-kind code");
    }

    private static void assertRefused(Translated refused, String reason) {
        assertThat(refused.refusals()).containsExactly(reason);
        assertThat(refused.commands(StateNoneKnown.class)).isEmpty();
        assertThat(refused.commands(RecordAllergy.class)).isEmpty();
    }

    private static Translated allergy(String members) {
        return with(OnePatient.allergy(members));
    }
}
