package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.OnePatient.about;
import static org.anamnesis.command.imports.fhir.OnePatient.allergy;
import static org.anamnesis.command.imports.fhir.OnePatient.hl7;
import static org.anamnesis.command.imports.fhir.OnePatient.inEncounter;
import static org.anamnesis.command.imports.fhir.OnePatient.resource;
import static org.anamnesis.command.imports.fhir.OnePatient.text;
import static org.anamnesis.command.imports.fhir.OnePatient.with;
import static org.anamnesis.command.imports.fhir.Translated.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.anamnesis.api.checkup.ProcedureStatus;
import org.anamnesis.api.checkup.ReportStatus;
import org.anamnesis.api.checkup.command.CompleteCheckup;
import org.anamnesis.api.checkup.command.RecordDiagnosticReport;
import org.anamnesis.api.checkup.command.RecordImmunization;
import org.anamnesis.api.checkup.command.RecordProcedure;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.command.MarkStandaloneObservationEnteredInError;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.RefuteAllergy;
import org.anamnesis.api.patient.command.ResolveAllergy;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How what is imported stands: what is over is over, what is not final says so, what never was is struck. */
class StatusTranslationTest {

    @ParameterizedTest
    @ValueSource(strings = {"Observation", "Procedure", "Immunization", "Encounter", "DiagnosticReport",
            "MedicationRequest", "MedicationDispense", "MedicationStatement"})
    void a_status_that_fhir_does_not_know_is_what_is_wrong(String type) {
        assertThat(with(resource(type, "'status': 'odd', 'code': {'text': 'x'}")).refusals())
                .containsExactly(type + " status-unknown status");
    }

    @Test
    void an_encounter_that_is_over_may_have_no_time_and_one_under_way_not() {
        Translated over = with(resource("Encounter", "'status': 'finished', 'class': {'code': 'AMB'}"));
        assertThat(over.commands(StartCheckup.class)).hasSize(2).last()
                .satisfies(started -> assertThat(started.visit().start()).isNull());
        assertThat(over.commands(CompleteCheckup.class)).singleElement()
                .satisfies(completed -> assertThat(completed.end()).isNull());
        assertThat(with(resource("Encounter", "'status': 'in-progress', 'class': {'code': 'AMB'}")).refusals())
                .containsExactly("Encounter no-time period");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "Observation, \"'status': 'final', 'valueQuantity': {'value': 1}, 'valueString': 'x'\"",
            "Condition, \"'onsetDateTime': '2020', 'onsetString': 'x'\"",
            "Patient, \"'deceasedBoolean': false, 'deceasedDateTime': '2020'\"",
            "MedicationRequest, \"'status': 'active', 'medicationReference': {'display': 'x'}, 'medicationCodeableConcept': {'text': 'y'}\""})
    void an_element_of_two_types_is_none(String type, String members) {
        assertThat(with(resource(type, members)).refusals()).containsExactly(type + " malformed-resource");
    }

    @Test
    void an_encounter_of_which_nobody_knows_how_it_stands_is_refused_and_an_end_of_an_open_one_is_counted() {
        assertThat(with(resource("Encounter", "'status': 'unknown', 'period': {'start': '2020', 'end': '2021'}"))
                .refusals()).containsExactly("Encounter status-unknown status");
        assertThat(with(resource("Encounter", "'status': 'in-progress', 'period': {'start': '2020', 'end': '2021'}"))
                .resources().getLast().steps().leftOut()).containsEntry("Encounter.period.end", 1L);
    }

    @Test
    void that_none_were_given_or_done_is_no_act() {
        String none = "{'system': 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', 'code': '%s'}";
        assertThat(with(resource("Immunization", inEncounter("'status': 'completed', 'occurrenceDateTime': '2020',"
                + " 'vaccineCode': {'coding': [" + none.formatted("no-known-immunizations") + "]}"))).refusals())
                .containsExactly("Immunization none-known-of-a-kind code");
        assertThat(with(resource("Procedure", inEncounter("'status': 'completed', 'performedDateTime': '2020',"
                + " 'code': {'coding': [" + none.formatted("no-procedure-info") + "]}"))).refusals())
                .containsExactly("Procedure no-information code");
    }

    @Test
    void what_was_handed_over_in_error_is_struck_though_nobody_says_when() {
        String order = entry("urn:uuid:00000000-0000-4000-8000-00000000000a", about("MedicationRequest", "subject",
                "'status': 'active', 'intent': 'order', 'authoredOn': '2020', 'medicationCodeableConcept': {'text': 'x'}"));
        assertThat(with(order, resource("MedicationDispense", "'status': 'entered-in-error',"
                + " 'authorizingPrescription': [{'reference': 'urn:uuid:00000000-0000-4000-8000-00000000000a'}]"))
                .commands(MarkPrescriptionFactEnteredInError.class)).hasSize(1);
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
        Translated nameless = with(resource("Condition", "'verificationStatus': "
                + hl7("http://terminology.hl7.org/CodeSystem/condition-ver-status", "entered-in-error")));
        assertThat(nameless.commands(RecordCondition.class)).isEmpty();
        assertThat(nameless.commands(MarkPatientFactEnteredInError.class)).hasSize(1);
        Translated undated = with(resource("MedicationRequest", "'status': 'entered-in-error', 'intent': 'order'"));
        assertThat(undated.commands(PrescribeMedication.class)).isEmpty();
        assertThat(undated.commands(MarkPrescriptionFactEnteredInError.class)).hasSize(1);
    }
}
