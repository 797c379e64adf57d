package org.anamnesis.command.checkup;

import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.AmendmentId;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.NoteId;
import org.anamnesis.api.checkup.command.AcknowledgeLateResult;
import org.anamnesis.api.checkup.command.AddNote;
import org.anamnesis.api.checkup.command.AmendCheckup;
import org.anamnesis.api.checkup.command.RecordDiagnosis;
import org.anamnesis.api.checkup.command.RecordLateResult;
import org.anamnesis.api.checkup.command.RetractDiagnosis;
import org.anamnesis.api.checkup.command.ResolveDiagnosis;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisResolved;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.observation.ObservationRefusal;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.testing.Refused;
import org.junit.jupiter.api.Test;

/** What is found in a checkup, and what comes late. */
class CheckupFindingsTest extends CheckupHistory {

    private final DiagnosisId diagnosisId = new DiagnosisId(UUID.randomUUID());
    private final Diagnosis flu = Diagnosis.of(CodeableConcept.of(Coding.ICD_10, "J11", "Influenza"),
            VerificationStatus.PROVISIONAL, 1, null);

    @Test
    void records_an_observation_once() {
        given(ALIVE, started).when(observe(temperature("38.2", "Cel")), LIVE).expectEvents(observed("38.2", "Cel"));
        given(ALIVE, started, observed("38.2", "Cel")).when(observe(temperature("38.2", "Cel")), LIVE).expectNoEvents();
    }

    @Test
    void a_value_of_another_scale_is_another_value() {
        given(ALIVE, started, observed("38.2", "Cel")).when(observe(temperature("38.20", "Cel")), LIVE)
                .expectException(Refused.with(CheckupRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void refuses_a_unit_that_is_none_or_of_something_else_and_a_value_that_cannot_be() {
        given(ALIVE, started).when(observe(temperature("38.2", "(score)")), LIVE)
                .expectException(Refused.with(ObservationRefusal.UNIT_NOT_UCUM));
        given(ALIVE, started).when(observe(temperature("38.2", "kg")), LIVE)
                .expectException(Refused.with(ObservationRefusal.WRONG_DIMENSION));
        given(ALIVE, started).when(observe(temperature("382", "Cel")), LIVE)
                .expectException(Refused.with(ObservationRefusal.IMPOSSIBLE_VALUE));
    }

    @Test
    void takes_all_of_these_as_history_with_a_warning() {
        given(ALIVE, started).when(observe(temperature("38.2", "(score)")), IMPORT)
                .expectEvents(
                        observed("38.2", "(score)", new Warning(Warning.Code.UNIT_NOT_UCUM, "value.quantity.unit")));
        given(ALIVE, started).when(observe(temperature("382", "Cel")), IMPORT)
                .expectEvents(
                        observed("382", "Cel", new Warning(Warning.Code.IMPOSSIBLE_VALUE, "value.quantity.value")));
    }

    @Test
    void records_an_implausible_value_with_a_warning_in_whatever_unit() {
        given(ALIVE, started).when(observe(temperature("44.5", "Cel")), LIVE).expectEvents(
                observed("44.5", "Cel", new Warning(Warning.Code.IMPLAUSIBLE_VALUE, "value.quantity.value")));
        given(ALIVE, started).when(observe(temperature("112", "[degF]")), LIVE).expectEvents(
                observed("112", "[degF]", new Warning(Warning.Code.IMPLAUSIBLE_VALUE, "value.quantity.value")));
    }

    @Test
    void knows_no_limits_for_animals() {
        given(new PatientStatus(true, null, true), started).when(observe(temperature("44.5", "Cel")), LIVE)
                .expectEvents(observed("44.5", "Cel"));
    }

    @Test
    void what_was_diagnosed_does_not_end_before_it_began() {
        Diagnosis since = Diagnosis.of(flu.code(), VerificationStatus.CONFIRMED, 1, new ClinicalTime("2024-04-28"));
        DiagnosisRecorded recorded = new DiagnosisRecorded(id, patient, diagnosisId, since, List.of());
        given(ALIVE, started, recorded).when(end("2024-04-27"), LIVE)
                .expectException(Refused.with(CheckupRefusal.ABATEMENT_BEFORE_ONSET));
        given(ALIVE, started, recorded).when(end("2024-04-27"), IMPORT).expectEvents(ended("2024-04-27"));
        given(ALIVE, started, recorded).when(end("2024-04"), LIVE).expectEvents(ended("2024-04"));
    }

    private ResolveDiagnosis end(String abatement) {
        return new ResolveDiagnosis(id, patient, diagnosisId, ConditionClinicalStatus.RESOLVED,
                new ClinicalTime(abatement), null);
    }

    private DiagnosisResolved ended(String abatement) {
        return new DiagnosisResolved(id, patient, diagnosisId, ConditionClinicalStatus.RESOLVED,
                new ClinicalTime(abatement), null);
    }

    @Test
    void an_open_checkup_takes_neither_late_results_nor_amendments() {
        given(ALIVE, started).when(new RecordLateResult(id, patient, observationId, temperature("38.2", "Cel")), LIVE)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_NOT_COMPLETED));
        given(ALIVE, started)
                .when(new AmendCheckup(id, patient, new AmendmentId(UUID.randomUUID()), "left", "slip"), LIVE)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_NOT_COMPLETED));
    }

    @Test
    void a_late_result_is_acknowledged_by_one_practitioner() {
        LateResultRecorded late = new LateResultRecorded(id, patient, doctor, observationId, temperature("38.2", "Cel"),
                List.of());
        LateResultAcknowledged seen = new LateResultAcknowledged(id, patient, observationId, doctor);
        var acknowledge = new AcknowledgeLateResult(id, patient, observationId, doctor);
        given(ALIVE, started, completed, late).when(acknowledge, LIVE).expectEvents(seen);
        given(ALIVE, started, completed, late, seen).when(acknowledge, LIVE).expectNoEvents();
        given(ALIVE, started, completed, late, seen)
                .when(new AcknowledgeLateResult(id, patient, observationId, new PractitionerId(UUID.randomUUID())),
                        LIVE)
                .expectException(Refused.with(CheckupRefusal.LATE_RESULT_ALREADY_ACKNOWLEDGED));
        given(ALIVE, started, completed).when(acknowledge, LIVE)
                .expectException(Refused.with(CheckupRefusal.LATE_RESULT_UNKNOWN));
    }

    @Test
    void diagnoses_and_takes_it_back() {
        DiagnosisRecorded recorded = new DiagnosisRecorded(id, patient, diagnosisId, flu, List.of());
        DiagnosisRetracted retracted = new DiagnosisRetracted(id, patient, diagnosisId, "test negative");
        given(ALIVE, started).when(new RecordDiagnosis(id, patient, diagnosisId, flu), LIVE).expectEvents(recorded);
        given(ALIVE, started, recorded).when(new RetractDiagnosis(id, patient, diagnosisId, "test negative"), LIVE)
                .expectEvents(retracted);
        given(ALIVE, started, recorded, retracted)
                .when(new RetractDiagnosis(id, patient, diagnosisId, "second thoughts"), LIVE)
                .expectException(Refused.with(CheckupRefusal.DIAGNOSIS_ALREADY_RETRACTED));
        given(ALIVE, started).when(new RetractDiagnosis(id, patient, diagnosisId, "test negative"), LIVE)
                .expectException(Refused.with(CheckupRefusal.DIAGNOSIS_UNKNOWN));
    }

    @Test
    void adds_a_note() {
        NoteId note = new NoteId(UUID.randomUUID());
        given(ALIVE, started).when(new AddNote(id, patient, note, "coughs"), LIVE)
                .expectEvents(new NoteAdded(id, patient, note, "coughs", List.of()));
    }
}
