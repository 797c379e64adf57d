package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.OnePatient.hl7;
import static org.anamnesis.command.imports.fhir.OnePatient.inEncounter;
import static org.anamnesis.command.imports.fhir.OnePatient.resource;
import static org.anamnesis.command.imports.fhir.OnePatient.text;
import static org.anamnesis.command.imports.fhir.OnePatient.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.anamnesis.api.checkup.command.RecordDiagnosis;
import org.anamnesis.api.checkup.command.ResolveDiagnosis;
import org.anamnesis.api.checkup.command.RetractDiagnosis;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.RefuteCondition;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a problem stands, how sure it is, and since when and until when the patient has it. */
class ConditionTranslationTest {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    @ParameterizedTest
    @CsvSource({"resolved, RESOLVED", "inactive, INACTIVE", "remission, REMISSION"})
    void a_problem_that_is_over_is_not_active_though_nobody_says_since_when(String code,
            ConditionClinicalStatus status) {
        ResolveCondition over = condition("'clinicalStatus': " + hl7(CLINICAL, code))
                .commands(ResolveCondition.class).getFirst();
        assertThat(over.status()).isEqualTo(status);
        assertThat(over.abatement()).isNull();
    }

    @Test
    void an_end_that_is_told_by_an_age_a_range_or_words_is_kept_as_told() {
        assertThat(end("'abatementString': 'in her forties'"))
                .isEqualTo(new ApproximateTime(null, null, null, "in her forties"));
        assertThat(end("'abatementAge': {'value': 45, 'system': 'http://unitsofmeasure.org', 'code': 'a'}"))
                .isEqualTo(new ApproximateTime(Quantity.of("45", "a"), null, null, null));
        assertThat(end("'abatementAge': {'value': 45, 'unit': 'years'}"))
                .isEqualTo(new ApproximateTime(null, null, null, "45 years"));
        assertThat(end("'abatementAge': {'value': -1, 'system': 'http://unitsofmeasure.org', 'code': 'a'}").text())
                .isNotNull();
        assertThat(end("'abatementRange': {'low': {'value': 40, 'code': 'a', 'system': 'http://unitsofmeasure.org'}}")
                .ages()).isEqualTo(new Range(Quantity.of("40", "a"), null));
        assertThat(end("'abatementRange': {'low': {'value': 40, 'unit': 'years'}}").text())
                .isEqualTo("at least 40 years");
        assertThat(condition("'abatementPeriod': {'start': '2019', 'end': '2020'}").commands(ResolveCondition.class)
                .getFirst().abatement()).isEqualTo(new ClinicalTime("2020"));
    }

    @Test
    void an_end_to_come_is_none() {
        assertThat(condition("'abatementDateTime': '2999-01-01'").refusals())
                .containsExactly("Condition invalid-content abatement");
    }

    @Test
    void a_beginning_that_is_told_by_an_age_a_period_or_words_is_kept_as_told() {
        assertThat(condition("'onsetString': 'as a child'").commands(RecordCondition.class).getFirst().condition()
                .onsetTold().text()).isEqualTo("as a child");
        var period = condition("'onsetPeriod': {'start': '1999', 'end': '2001'}").commands(RecordCondition.class)
                .getFirst().condition();
        assertThat(period.onset()).isEqualTo(new ClinicalTime("1999"));
        assertThat(period.onsetTold().until()).isEqualTo(new ClinicalTime("2001"));
        var begunBefore = condition("'onsetPeriod': {'end': '2001'}").commands(RecordCondition.class).getFirst()
                .condition();
        assertThat(begunBefore.onset()).isNull();
        assertThat(begunBefore.onsetTold().until()).isEqualTo(new ClinicalTime("2001"));
    }

    @Test
    void an_active_problem_stays_active_and_one_that_is_back_says_so() {
        assertThat(condition("'clinicalStatus': " + hl7(CLINICAL, "active")).commands(ResolveCondition.class))
                .isEmpty();
        assertThat(condition("'clinicalStatus': " + hl7(CLINICAL, "relapse")).commands(RecordCondition.class)
                .getFirst().condition().course()).isEqualTo(ConditionClinicalStatus.RELAPSE);
        // An abatement beside an active status is a contradiction in which the status decides.
        assertThat(condition("'abatementDateTime': '2019', 'clinicalStatus': " + hl7(CLINICAL, "recurrence"))
                .commands(ResolveCondition.class)).isEmpty();
    }

    @Test
    void hl7_s_own_code_decides_wherever_it_stands() {
        String second = "{'coding': [{'system': 'urn:example:local', 'code': 'active'}, {'system': '" + CLINICAL
                + "', 'code': 'resolved'}]}";
        assertThat(condition("'clinicalStatus': " + second).commands(ResolveCondition.class)).hasSize(1);
        String refuted = "{'coding': [{'system': 'http://snomed.info/sct', 'code': '410605003'}, {'system': '"
                + VERIFICATION + "', 'code': 'refuted'}]}";
        assertThat(condition("'verificationStatus': " + refuted).commands(RefuteCondition.class)).hasSize(1);
        String error = "{'coding': [{'system': 'urn:example:local', 'code': 'X'}, {'system': '" + VERIFICATION
                + "', 'code': 'entered-in-error'}]}";
        assertThat(condition("'verificationStatus': " + error).commands(MarkPatientFactEnteredInError.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"410594000, refuted", "410516002, refuted", "410605003, confirmed", "415684004, provisional"})
    void snomed_ct_s_finding_context_is_understood_where_nothing_else_is_said(String code, String meaning) {
        Translated known = condition("'verificationStatus': " + hl7("http://snomed.info/sct", code));
        assertThat(known.commands(RefuteCondition.class)).hasSize(meaning.equals("refuted") ? 1 : 0);
        assertThat(known.commands(RecordCondition.class).getFirst().condition().verification())
                .hasToString(meaning.toUpperCase());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'text': 'not there'}", "{'coding': [{'system': 'urn:example:local', 'code': 'refuted'}]}",
            "{'coding': [{'code': 'absent'}]}", "{'coding': [{'code': 'confirmed'}, {'code': 'refuted'}]}",
            "{'coding': [{'system': 'http://snomed.info/sct', 'code': '1'}]}"})
    void a_certainty_that_is_not_understood_refuses_its_problem(String status) {
        assertThat(condition("'verificationStatus': " + status).refusals())
                .containsExactly("Condition status-unknown verificationStatus");
    }

    @ParameterizedTest
    @CsvSource({"A, RefuteCondition", "G, none", "V, none", "Z, ResolveCondition"})
    void the_letter_beside_a_german_code_counts(String letter, String follows) {
        Translated german = with(resource("Condition", """
                'code': {'coding': [{'system': 'http://fhir.de/CodeSystem/bfarm/icd-10-gm', 'code': 'I21.9',
                 'extension': [{'url': 'http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit',
                  'valueCoding': {'code': '%s'}}]}]}""".formatted(letter)));
        assertThat(german.commands(RefuteCondition.class)).hasSize(follows.equals("RefuteCondition") ? 1 : 0);
        assertThat(german.commands(ResolveCondition.class)).hasSize(follows.equals("ResolveCondition") ? 1 : 0);
        assertThat(german.commands(RecordCondition.class).getFirst().condition().verification())
                .isEqualTo(switch (letter) {
                    case "A" -> VerificationStatus.REFUTED;
                    case "V" -> VerificationStatus.PROVISIONAL;
                    default -> VerificationStatus.CONFIRMED;
                });
    }

    @Test
    void a_german_letter_that_contradicts_the_status_or_is_unknown_refuses_the_problem() {
        String code = "'code': {'coding': [{'code': 'I21.9', 'extension': [{'url': 'http://fhir.de/StructureDefinition/"
                + "icd-10-gm-diagnosesicherheit', 'valueCoding': {'code': '%s'}}]}]}, 'verificationStatus': "
                + hl7(VERIFICATION, "confirmed");
        assertThat(with(resource("Condition", code.formatted("A"))).refusals())
                .containsExactly("Condition status-unknown verificationStatus");
        assertThat(with(resource("Condition", code.formatted("Q"))).refusals())
                .containsExactly("Condition status-unknown code.extension");
    }

    @Test
    void a_diagnosis_of_an_encounter_ends_and_is_taken_back_like_a_problem() {
        String diagnosis = inEncounter(
                "'code': {'text': 'Flu'}, 'category': [{'coding': [{'code': 'encounter-diagnosis'}]}], ");
        assertThat(with(resource("Condition", diagnosis + "'clinicalStatus': " + hl7(CLINICAL, "resolved")))
                .commands(ResolveDiagnosis.class)).hasSize(1);
        assertThat(with(resource("Condition", diagnosis + "'verificationStatus': " + hl7(VERIFICATION, "refuted")))
                .commands(RetractDiagnosis.class)).hasSize(1);
        assertThat(with(resource("Condition", diagnosis + "'severity': {'text': 'severe'}, 'bodySite': [{'text':"
                + " 'left'}, {'text': 'right'}]")).commands(RecordDiagnosis.class).getFirst().diagnosis().bodySites())
                .containsExactly(text("left"), text("right"));
    }

    private static ApproximateTime end(String members) {
        return condition(members).commands(ResolveCondition.class).getFirst().abatementTold();
    }

    private static Translated condition(String members) {
        return with(resource("Condition", "'code': {'text': 'Asthma'}, " + members));
    }
}
