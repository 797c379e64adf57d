package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Translated.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.ProcedureStatus;
import org.anamnesis.api.checkup.ReportStatus;
import org.anamnesis.api.checkup.command.CompleteCheckup;
import org.anamnesis.api.checkup.command.RecordDiagnosis;
import org.anamnesis.api.checkup.command.RecordDiagnosticReport;
import org.anamnesis.api.checkup.command.RecordImmunization;
import org.anamnesis.api.checkup.command.RecordProcedure;
import org.anamnesis.api.checkup.command.ResolveDiagnosis;
import org.anamnesis.api.checkup.command.RetractDiagnosis;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationStatus;
import org.anamnesis.api.observation.command.MarkStandaloneObservationEnteredInError;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.RefuteAllergy;
import org.anamnesis.api.patient.command.RefuteCondition;
import org.anamnesis.api.patient.command.ResolveAllergy;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Range;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How what is imported stands: what is over is over, what is not final says so, what never was is struck. */
class StatusTranslationTest {

    private static final String PATIENT = "urn:uuid:00000000-0000-4000-8000-000000000001";
    private static final String ENCOUNTER = "urn:uuid:00000000-0000-4000-8000-000000000002";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    @ParameterizedTest
    @CsvSource({"preliminary, PRELIMINARY", "amended, AMENDED", "corrected, CORRECTED", "unknown, UNKNOWN"})
    void an_observation_that_is_not_just_final_says_so(String status, ObservationStatus expected) {
        assertThat(observation("'status': '" + status + "', 'valueString': 'x'").status()).isEqualTo(expected);
    }

    @Test
    void a_final_observation_needs_no_word_for_it() {
        Observation plain = observation("'status': 'final', 'valueString': 'x'");
        assertThat(plain.status()).isNull();
        assertThat(plain.standing()).isEqualTo(ObservationStatus.FINAL);
    }

    @ParameterizedTest
    @CsvSource({"registered, not-yet-begun", "cancelled, not-done", "'', status-unknown"})
    void what_is_no_result_gives_no_value(String status, String reason) {
        Translated refused = with(resource("Observation", "'status': '" + status + "', 'valueString': 'x',"
                + " 'code': {'text': 'x'}, 'effectiveDateTime': '2020'"));
        assertThat(refused.commands(RecordStandaloneObservation.class)).isEmpty();
        assertThat(refused.refusals()).containsExactly("Observation " + reason + " status");
    }

    @Test
    void an_observation_about_a_fetus_is_none_of_its_mother() {
        assertThat(with(resource("Observation", "'status': 'final', 'valueString': 'x', 'code': {'text': 'x'},"
                + " 'effectiveDateTime': '2020', 'focus': [{'display': 'Fetus'}]")).refusals())
                .containsExactly("Observation other-focus focus");
    }

    @Test
    void what_changes_the_meaning_of_a_value_is_kept() {
        Observation potassium = observation("""
                'status': 'final', 'valueQuantity': {'value': 7.1, 'system': 'http://unitsofmeasure.org',
                 'code': 'mmol/L'}, 'interpretation': [{'coding': [{'code': 'HH', 'display': 'Critical high'}]}],
                'note': [{'text': 'Sample haemolysed, result not valid'}, {'text': 'Repeat'}],
                'bodySite': {'text': 'left arm'}, 'method': {'text': 'ISE'}, 'specimen': {'display': 'Serum'},
                'device': {'display': 'Analyser'},
                'referenceRange': [{'low': {'value': 3.5, 'system': 'http://unitsofmeasure.org', 'code': 'mmol/L'},
                 'high': {'value': 5.1, 'system': 'http://unitsofmeasure.org', 'code': 'mmol/L'},
                 'appliesTo': [{'text': 'women'}], 'age': {'low': {'value': 18, 'code': 'a',
                 'system': 'http://unitsofmeasure.org'}}, 'text': '3.5 to 5.1'}]""");
        assertThat(potassium.interpretation()).singleElement()
                .satisfies(judged -> assertThat(judged.preferred().code()).isEqualTo("HH"));
        assertThat(potassium.note()).isEqualTo("Sample haemolysed, result not valid\nRepeat");
        assertThat(potassium.bodySite()).isEqualTo(text("left arm"));
        assertThat(potassium.method()).isEqualTo(text("ISE"));
        assertThat(potassium.specimen()).isEqualTo(text("Serum"));
        assertThat(potassium.device()).isEqualTo(text("Analyser"));
        assertThat(potassium.referenceRanges()).singleElement().satisfies(usual -> {
            assertThat(usual.low()).isEqualTo(Quantity.of("3.5", "mmol/L"));
            assertThat(usual.high()).isEqualTo(Quantity.of("5.1", "mmol/L"));
            assertThat(usual.appliesTo()).containsExactly(text("women"));
            assertThat(usual.age()).isEqualTo(new Range(Quantity.of("18", "a"), null));
            assertThat(usual.text()).isEqualTo("3.5 to 5.1");
        });
    }

    @Test
    void what_a_value_names_and_the_bundle_does_not_hold_is_said_in_the_report() {
        Translated told = with(resource("Observation", """
                'status': 'final', 'code': {'text': 'x'}, 'issued': '2020-01-01T10:00:00Z', 'valueString': 'y',
                'specimen': {'reference': 'Specimen/1'}, 'device': {'reference': 'Device/1'},
                'category': [{'text': 'laboratory'}, {'text': 'microbiology'}]"""));
        assertThat(told.resources()).last().satisfies(observation -> {
            assertThat(observation.steps().omitted()).containsExactly(ImportRefusal.TIME_OF_ISSUE,
                    ImportRefusal.SPECIMEN_UNRESOLVED, ImportRefusal.DEVICE_UNRESOLVED);
            assertThat(observation.steps().leftOut()).contains("Observation.category");
        });
    }

    @Test
    void a_component_has_a_judgement_a_range_and_a_reason_of_its_own() {
        Observation pressure = observation("""
                'status': 'final', 'component': [{'code': {'text': 'systolic'}, 'valueInteger': 180,
                 'interpretation': [{'text': 'high'}], 'referenceRange': [{'text': 'below 140'}]},
                 {'code': {'text': 'diastolic'}, 'dataAbsentReason': {'text': 'not heard'}}]""");
        assertThat(pressure.components().get(0).interpretation()).containsExactly(text("high"));
        assertThat(pressure.components().get(0).referenceRanges().getFirst().text()).isEqualTo("below 140");
        assertThat(pressure.components().get(1).value()).isNull();
        assertThat(pressure.components().get(1).absentReason()).isEqualTo(text("not heard"));
    }

    @Test
    void the_reason_for_which_there_is_no_value_is_no_value() {
        Observation absent = observation("'status': 'final', 'dataAbsentReason': {'coding': [{'code': 'unknown'}]}");
        assertThat(absent.value()).isNull();
        assertThat(absent.absentReason().preferred().code()).isEqualTo("unknown");
    }

    @Test
    void a_value_keeps_its_kind() {
        assertThat(observation("'status': 'final', 'valueRatio': {'numerator': {'value': 1}, 'denominator':"
                + " {'value': 128}}").value().ratio().denominator()).isEqualTo(Quantity.of("128", "1"));
        assertThat(observation("'status': 'final', 'valueRange': {'low': {'value': 2}}").value().range().high())
                .isNull();
        assertThat(observation("'status': 'final', 'valueDateTime': '2020-03'").value().time())
                .isEqualTo(new ClinicalTime("2020-03"));
        assertThat(observation("'status': 'final', 'valueTime': '14:05:00'").value().timeOfDay())
                .isEqualTo("14:05:00");
        assertThat(observation("'status': 'final', 'valuePeriod': {'start': '2020', 'end': '2021'}").value().period()
                .end()).isEqualTo(new ClinicalTime("2021"));
        assertThat(observation("""
                'status': 'final', 'valueSampledData': {'origin': {'value': 0, 'unit': 'mV'}, 'period': 10,
                 'dimensions': 1, 'data': '1 2 E'}""").value().sampledData().data()).isEqualTo("1 2 E");
    }

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
        assertThat(end("'abatementRange': {'low': {'value': 40, 'unit': 'a'}}").ages()).isNotNull();
        assertThat(condition("'abatementPeriod': {'start': '2019', 'end': '2020'}").commands(ResolveCondition.class)
                .getFirst().abatement()).isEqualTo(new ClinicalTime("2020"));
    }

    @Test
    void a_beginning_that_is_told_by_an_age_a_period_or_words_is_kept_as_told() {
        assertThat(condition("'onsetString': 'as a child'").commands(RecordCondition.class).getFirst().condition()
                .onsetTold().text()).isEqualTo("as a child");
        var period = condition("'onsetPeriod': {'start': '1999', 'end': '2001'}").commands(RecordCondition.class)
                .getFirst().condition();
        assertThat(period.onset()).isEqualTo(new ClinicalTime("1999"));
        assertThat(period.onsetTold().until()).isEqualTo(new ClinicalTime("2001"));
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
        String diagnosis = "'code': {'text': 'Flu'}, 'encounter': {'reference': '" + ENCOUNTER + "'}, 'category':"
                + " [{'coding': [{'code': 'encounter-diagnosis'}]}], ";
        assertThat(with(resource("Condition", diagnosis + "'clinicalStatus': " + hl7(CLINICAL, "resolved")))
                .commands(ResolveDiagnosis.class)).hasSize(1);
        assertThat(with(resource("Condition", diagnosis + "'verificationStatus': " + hl7(VERIFICATION, "refuted")))
                .commands(RetractDiagnosis.class)).hasSize(1);
        assertThat(with(resource("Condition", diagnosis + "'severity': {'text': 'severe'}, 'bodySite': [{'text':"
                + " 'left'}, {'text': 'right'}]")).commands(RecordDiagnosis.class).getFirst().diagnosis().bodySites())
                .containsExactly(text("left"), text("right"));
    }

    @Test
    void an_allergy_that_is_over_or_refuted_is_so_too() {
        String allergy = "'code': {'text': 'Latex'}, 'clinicalStatus': {'coding': [{'code': '%s'}]}";
        assertThat(with(allergy(allergy.formatted("resolved"))).commands(ResolveAllergy.class).getFirst().status())
                .isEqualTo(AllergyEnd.RESOLVED);
        assertThat(with(allergy(allergy.formatted("inactive"))).commands(ResolveAllergy.class).getFirst().status())
                .isEqualTo(AllergyEnd.INACTIVE);
        assertThat(with(allergy(allergy.formatted("remission"))).refusals())
                .containsExactly("AllergyIntolerance status-unknown clinicalStatus");
        assertThat(with(allergy("'code': {'text': 'Latex'}, 'verificationStatus': {'coding': [{'code': 'refuted'}]}"))
                .commands(RefuteAllergy.class)).hasSize(1);
    }

    @Test
    void an_allergy_keeps_its_type_and_how_bad_its_reactions_were() {
        var latex = with(allergy("""
                'code': {'text': 'Latex'}, 'type': 'intolerance', 'note': [{'text': 'as a nurse'}],
                'onsetAge': {'value': 30, 'system': 'http://unitsofmeasure.org', 'code': 'a'},
                'reaction': [{'manifestation': [{'text': 'Hives'}], 'severity': 'severe', 'onset': '2019',
                 'substance': {'text': 'gloves'}, 'exposureRoute': {'text': 'skin'}, 'description': 'within minutes'}]
                """)).commands(RecordAllergy.class).getFirst().allergy();
        assertThat(latex.type()).hasToString("INTOLERANCE");
        assertThat(latex.note()).isEqualTo("as a nurse");
        assertThat(latex.onsetTold().age()).isEqualTo(Quantity.of("30", "a"));
        assertThat(latex.reactions()).singleElement().satisfies(reaction -> {
            assertThat(reaction.severity()).hasToString("SEVERE");
            assertThat(reaction.manifestations()).containsExactly(text("Hives"));
            assertThat(reaction.substance()).isEqualTo(text("gloves"));
            assertThat(reaction.route()).isEqualTo(text("skin"));
            assertThat(reaction.onset()).isEqualTo(new ClinicalTime("2019"));
            assertThat(reaction.description()).isEqualTo("within minutes");
        });
    }

    @ParameterizedTest
    @CsvSource({"stopped, STOPPED", "in-progress, IN_PROGRESS", "on-hold, ON_HOLD", "unknown, UNKNOWN"})
    void a_procedure_that_did_not_come_to_its_end_says_so_whatever_came_of_it(String code, ProcedureStatus status) {
        var stent = with(resource("Procedure", inEncounter("'status': '" + code + "', 'code': {'text': 'Stent'},"
                + " 'performedDateTime': '2020', 'outcome': {'text': 'Partially successful'}, 'statusReason': {'text':"
                + " 'bleeding'}"))).commands(RecordProcedure.class).getFirst().procedure();
        assertThat(stent.status()).isEqualTo(status);
        assertThat(stent.isCompleted()).isFalse();
        assertThat(stent.outcome()).isEqualTo(text("Partially successful"));
        assertThat(stent.statusReason()).isEqualTo(text("bleeding"));
    }

    @Test
    void left_and_right_are_two_sites_and_two_reasons_are_told_in_words() {
        var cataract = with(resource("Procedure", inEncounter("""
                'status': 'completed', 'code': {'text': 'Cataract extraction'}, 'performedDateTime': '2020',
                'bodySite': [{'text': 'left eye'}, {'text': 'right eye'}],
                'reasonCode': [{'coding': [{'system': 'urn:x', 'code': '1'}], 'text': 'Glare'}, {'text': 'Fog'}]""")))
                .commands(RecordProcedure.class).getFirst().procedure();
        assertThat(cataract.bodySites()).containsExactly(text("left eye"), text("right eye"));
        assertThat(cataract.reason().text()).isEqualTo("Glare; Fog");
        assertThat(cataract.reason().coding()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"preliminary, PRELIMINARY", "partial, PARTIAL", "appended, APPENDED", "unknown, UNKNOWN"})
    void a_report_that_is_not_just_final_says_so(String code, ReportStatus status) {
        String observation = "urn:uuid:" + UUID.randomUUID();
        Translated report = with(entry(observation, about("Observation", "subject", inEncounter("'status': 'final',"
                + " 'code': {'text': 'x'}, 'effectiveDateTime': '2020', 'valueString': 'y'"))),
                resource("DiagnosticReport", inEncounter("'status': '" + code + "', 'code': {'text': 'Panel'},"
                        + " 'effectiveDateTime': '2020', 'result': [{'reference': '" + observation + "'}]")));
        assertThat(report.commands(RecordDiagnosticReport.class).getFirst().diagnosticReport().status())
                .isEqualTo(status);
    }

    @Test
    void a_vaccine_that_was_too_weak_says_so() {
        var weak = with(entry("urn:uuid:" + UUID.randomUUID(), about("Immunization", "patient", inEncounter("""
                'status': 'completed', 'vaccineCode': {'text': 'Flu'}, 'occurrenceDateTime': '2020',
                'isSubpotent': true, 'protocolApplied': [{'series': 'Flu', 'doseNumberPositiveInt': 2,
                'seriesDosesPositiveInt': 3}]""")))).commands(RecordImmunization.class).getFirst().immunization();
        assertThat(weak.subpotent()).isTrue();
        assertThat(weak.series()).isEqualTo("Flu 2 of 3");
    }

    @Test
    void an_encounter_that_says_only_its_beginning_or_its_end_is_given_no_other() {
        Translated begun = with(resource("Encounter",
                "'status': 'finished', 'class': {'code': 'AMB'}, 'period': {'start': '2020-05-01'}"));
        assertThat(begun.commands(CompleteCheckup.class)).extracting(CompleteCheckup::end)
                .contains((ClinicalTime) null);
        Translated ended = with(resource("Encounter",
                "'status': 'finished', 'class': {'code': 'AMB'}, 'period': {'end': '2020-06-01'}"));
        assertThat(ended.commands(StartCheckup.class)).extracting(start -> start.visit().start())
                .contains((ClinicalTime) null);
    }

    @Test
    void what_is_entered_in_error_is_struck_even_where_it_says_too_little_to_be_recorded() {
        Translated empty = with(resource("Observation", "'status': 'entered-in-error', 'code': {'text': 'x'}"));
        assertThat(empty.commands(RecordStandaloneObservation.class)).isEmpty();
        assertThat(empty.commands(MarkStandaloneObservationEnteredInError.class)).hasSize(1);
        Translated nameless = condition("'verificationStatus': " + hl7(VERIFICATION, "entered-in-error"), "");
        assertThat(nameless.commands(RecordCondition.class)).isEmpty();
        assertThat(nameless.commands(MarkPatientFactEnteredInError.class)).hasSize(1);
        Translated undated = with(resource("MedicationRequest", "'status': 'entered-in-error', 'intent': 'order'"));
        assertThat(undated.commands(PrescribeMedication.class)).isEmpty();
        assertThat(undated.commands(MarkPrescriptionFactEnteredInError.class)).hasSize(1);
    }

    private static Observation observation(String members) {
        return with(resource("Observation", "'code': {'text': 'x'}, 'effectiveDateTime': '2020', " + members))
                .commands(RecordStandaloneObservation.class).getFirst().observation();
    }

    private static ApproximateTime end(String members) {
        return condition(members).commands(ResolveCondition.class).getFirst().abatementTold();
    }

    private static Translated condition(String members) {
        return condition(members, "'code': {'text': 'Asthma'}, ");
    }

    private static Translated condition(String members, String code) {
        return with(resource("Condition", code + members));
    }

    private static String hl7(String system, String code) {
        return "{'coding': [{'system': '" + system + "', 'code': '" + code + "'}]}";
    }

    private static String allergy(String members) {
        return entry("urn:uuid:" + UUID.randomUUID(), about("AllergyIntolerance", "patient", members));
    }

    private static String resource(String type, String members) {
        return entry("urn:uuid:" + UUID.randomUUID(), about(type, "subject", members));
    }

    private static String about(String type, String subject, String members) {
        return "{'resourceType': '" + type + "', '" + subject + "': {'reference': '" + PATIENT + "'}, " + members + "}";
    }

    private static String inEncounter(String members) {
        return "'encounter': {'reference': '" + ENCOUNTER + "'}, " + members;
    }

    private static Translated with(String... entries) {
        List<String> all = new ArrayList<>(List.of(
                entry(PATIENT, "{'resourceType': 'Patient', 'name': [{'family': 'Example'}]}"),
                entry(ENCOUNTER, about("Encounter", "subject",
                        "'status': 'in-progress', 'class': {'code': 'AMB'}, 'period': {'start': '2020'}"))));
        all.addAll(List.of(entries));
        return Translated.of(null, all.toArray(String[]::new));
    }

    private static CodeableConcept text(String words) {
        return new CodeableConcept(List.of(), words);
    }
}
