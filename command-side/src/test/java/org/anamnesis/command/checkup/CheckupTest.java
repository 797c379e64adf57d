package org.anamnesis.command.checkup;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.AmendmentId;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.NoteId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.checkup.command.AcknowledgeLateResult;
import org.anamnesis.api.checkup.command.AddNote;
import org.anamnesis.api.checkup.command.AmendCheckup;
import org.anamnesis.api.checkup.command.CancelCheckup;
import org.anamnesis.api.checkup.command.CompleteCheckup;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.checkup.command.RecordDiagnosis;
import org.anamnesis.api.checkup.command.RecordLateResult;
import org.anamnesis.api.checkup.command.RecordObservation;
import org.anamnesis.api.checkup.command.RetractDiagnosis;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationRefusal;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.status.AppointmentStatus;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class CheckupTest {

    private static final AppointmentStatus UNNAMED = new AppointmentStatus(null);
    private static final PatientStatus ALIVE = new PatientStatus(true, null, false);
    private static final ClinicalTime MORNING = new ClinicalTime("2024-05-01T09:00:00+02:00");
    private static final ClinicalTime NOON = new ClinicalTime("2024-05-01T12:00:00+02:00");

    private final CheckupId id = new CheckupId(UUID.randomUUID());
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final PractitionerId doctor = new PractitionerId(UUID.randomUUID());
    private final ObservationId observationId = new ObservationId(UUID.randomUUID());
    private final DiagnosisId diagnosisId = new DiagnosisId(UUID.randomUUID());
    private final Visit visit = new Visit(EncounterClass.AMBULATORY, null, null, MORNING);
    private final CheckupStarted started = new CheckupStarted(id, patient, doctor, visit, null, List.of());
    private final CheckupCompleted completed = new CheckupCompleted(id, patient, doctor, NOON, List.of());
    private final Diagnosis flu = new Diagnosis(CodeableConcept.of(Coding.ICD_10, "J11", "Influenza"),
            VerificationStatus.PROVISIONAL, 1, null);

    @Test
    void starts_a_checkup_once() {
        fixture(ALIVE).givenNoPriorActivity().when(start(), LIVE).expectEvents(started);
        given(ALIVE, started).when(start(), LIVE).expectNoEvents();
    }

    @Test
    void refuses_to_start_another_checkup_under_the_same_id() {
        Visit other = new Visit(EncounterClass.EMERGENCY, null, null, MORNING);
        given(ALIVE, started).when(new StartCheckup(id, patient, doctor, other, null), LIVE)
                .expectException(Refused.with(CheckupRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void refuses_a_checkup_of_an_appointment_that_was_cancelled() {
        Fixtures.of(Checkup.class, ALIVE, PractitionerStatus.ACTIVE,
                new AppointmentStatus(SchedulingRefusal.APPOINTMENT_CANCELLED)).givenNoPriorActivity()
                .when(start(), LIVE).expectException(Refused.with(SchedulingRefusal.APPOINTMENT_CANCELLED));
    }

    @Test
    void refuses_a_checkup_by_somebody_who_does_not_practise_here() {
        Fixtures.of(Checkup.class, ALIVE, PractitionerStatus.DEACTIVATED, UNNAMED).givenNoPriorActivity()
                .when(start(), LIVE)
                .expectException(Refused.with(PractitionerRefusal.PRACTITIONER_DEACTIVATED));
        Fixtures.of(Checkup.class, ALIVE, PractitionerStatus.UNKNOWN, UNNAMED).givenNoPriorActivity()
                .when(start(), LIVE)
                .expectException(Refused.with(PractitionerRefusal.PRACTITIONER_UNKNOWN));
    }

    @Test
    void takes_history_without_a_practitioner_with_a_warning() {
        Fixtures.of(Checkup.class, ALIVE, PractitionerStatus.UNKNOWN, UNNAMED).givenNoPriorActivity()
                .when(new StartCheckup(id, patient, null, visit, null), IMPORT)
                .expectEvents(new CheckupStarted(id, patient, null,
                        visit, null, List.of(new Warning(Warning.Code.PRACTITIONER_UNKNOWN, "practitionerId"))));
    }

    @Test
    void refuses_a_checkup_of_a_deactivated_or_dead_patient() {
        fixture(new PatientStatus(false, null, false)).givenNoPriorActivity().when(start(), LIVE)
                .expectException(Refused.with(PatientRefusal.PATIENT_DEACTIVATED));
        fixture(dead("2024-04-30")).givenNoPriorActivity().when(start(), LIVE)
                .expectException(Refused.with(PatientRefusal.PATIENT_DECEASED));
    }

    @Test
    void lets_a_death_be_certified_after_it() {
        Visit certification = new Visit(EncounterClass.AMBULATORY,
                CodeableConcept.of(Coding.SNOMED_CT, "308646001", "Death Certification"), null, MORNING);
        fixture(dead("2024-04-30")).givenNoPriorActivity()
                .when(new StartCheckup(id, patient, doctor, certification, null), LIVE)
                .expectEvents(new CheckupStarted(id, patient, doctor, certification, null,
                        List.of(new Warning(Warning.Code.AFTER_DEATH, "visit.start"))));
    }

    @Test
    void a_checkup_on_the_day_of_death_is_not_after_it() {
        fixture(dead("2024-05-01")).givenNoPriorActivity().when(start(), LIVE).expectEvents(started);
    }

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
    void a_completed_checkup_takes_late_results_and_amendments_only() {
        NoteId note = new NoteId(UUID.randomUUID());
        AmendmentId amendment = new AmendmentId(UUID.randomUUID());
        given(ALIVE, started, completed).when(observe(temperature("38.2", "Cel")), LIVE)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_COMPLETED));
        given(ALIVE, started, completed).when(new AddNote(id, patient, note, "late"), LIVE)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_COMPLETED));
        given(ALIVE, started, completed)
                .when(new RecordLateResult(id, patient, observationId, temperature("38.2", "Cel")), LIVE).expectEvents(
                        new LateResultRecorded(id, patient, doctor, observationId, temperature("38.2", "Cel"),
                                List.of()));
        given(ALIVE, started, completed).when(new AmendCheckup(id, patient, amendment, "left, not right", "slip"), LIVE)
                .expectEvents(new CheckupAmended(id, patient, amendment, "left, not right", "slip"));
    }

    @Test
    void takes_history_into_a_completed_checkup_with_a_warning() {
        given(ALIVE, started, completed).when(observe(temperature("38.2", "Cel")), IMPORT)
                .expectEvents(observed("38.2", "Cel", new Warning(Warning.Code.AFTER_COMPLETION, "")));
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
    void completes_once_and_never_before_the_start() {
        given(ALIVE, started).when(complete(NOON), LIVE).expectEvents(completed);
        given(ALIVE, started, completed).when(complete(NOON), LIVE).expectNoEvents();
        given(ALIVE, started, completed).when(complete(new ClinicalTime("2024-05-01T13:00:00+02:00")), LIVE)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_COMPLETED));
        given(ALIVE, started).when(complete(new ClinicalTime("2024-05-01T08:59:59+02:00")), LIVE)
                .expectException(Refused.with(CheckupRefusal.END_BEFORE_START));
    }

    @Test
    void a_cancelled_checkup_takes_nothing_more() {
        CheckupCancelled cancelled = new CheckupCancelled(id, patient, "did not come");
        given(ALIVE, started).when(new CancelCheckup(id, patient, "did not come"), LIVE).expectEvents(cancelled);
        given(ALIVE, started, cancelled).when(observe(temperature("38.2", "Cel")), LIVE)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_CANCELLED));
        given(ALIVE, started, cancelled).when(complete(NOON), LIVE)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_CANCELLED));
        given(ALIVE, started, completed).when(new CancelCheckup(id, patient, "too late"), LIVE)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_COMPLETED));
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

    @Test
    void a_fact_or_the_whole_checkup_can_have_been_entered_in_error() {
        var observation = enteredInError(CheckupFact.OBSERVATION, observationId.value());
        var whole = enteredInError(CheckupFact.CHECKUP, id.value());
        given(ALIVE, started, observed("38.2", "Cel")).when(mark(observation), LIVE).expectEvents(observation);
        given(ALIVE, started, observed("38.2", "Cel"), observation).when(mark(observation), LIVE).expectNoEvents();
        given(ALIVE, started).when(mark(observation), LIVE).expectException(Refused.with(CheckupRefusal.FACT_UNKNOWN));
        given(ALIVE, started).when(mark(whole), LIVE).expectEvents(whole);
        given(ALIVE, started, whole).when(observe(temperature("38.2", "Cel")), LIVE)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_ENTERED_IN_ERROR));
    }

    @Test
    void another_patients_or_tenants_command_meets_an_unknown_checkup() {
        given(ALIVE, started).when(complete(NOON), FOREIGN)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_UNKNOWN));
        given(ALIVE, started).when(new CompleteCheckup(id, new PatientId(UUID.randomUUID()), doctor, NOON), LIVE)
                .expectException(Refused.with(CheckupRefusal.CHECKUP_UNKNOWN));
    }

    private static FixtureConfiguration<Checkup> fixture(PatientStatus patient) {
        return Fixtures.of(Checkup.class, patient, PractitionerStatus.ACTIVE, UNNAMED);
    }

    private static TestExecutor<Checkup> given(PatientStatus patient, Object... events) {
        return fixture(patient)
                .given(Arrays.stream(events).map(event -> new GenericEventMessage<>(event, LIVE)).toArray());
    }

    private static PatientStatus dead(String time) {
        return new PatientStatus(true, new ClinicalTime(time), false);
    }

    private StartCheckup start() {
        return new StartCheckup(id, patient, doctor, visit, null);
    }

    private CompleteCheckup complete(ClinicalTime end) {
        return new CompleteCheckup(id, patient, doctor, end);
    }

    private RecordObservation observe(Observation observation) {
        return new RecordObservation(id, patient, observationId, observation);
    }

    private ObservationRecorded observed(String value, String unit, Warning... warnings) {
        return new ObservationRecorded(id, patient, observationId, temperature(value, unit), List.of(warnings));
    }

    private static Observation temperature(String value, String unit) {
        return new Observation(CodeableConcept.of(Coding.LOINC, "8310-5", "Body temperature"), "vital-signs", MORNING,
                ObservationValue.of(Quantity.of(value, unit)), List.of());
    }

    private CheckupFactEnteredInError enteredInError(CheckupFact fact, UUID factId) {
        return new CheckupFactEnteredInError(id, patient, fact, factId, "wrong chart");
    }

    private MarkCheckupFactEnteredInError mark(CheckupFactEnteredInError event) {
        return new MarkCheckupFactEnteredInError(id, patient, event.fact(), event.factId(), event.reason());
    }
}
