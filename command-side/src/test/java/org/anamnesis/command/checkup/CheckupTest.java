package org.anamnesis.command.checkup;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.AmendmentId;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.NoteId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.checkup.command.AddNote;
import org.anamnesis.api.checkup.command.AmendCheckup;
import org.anamnesis.api.checkup.command.CancelCheckup;
import org.anamnesis.api.checkup.command.CompleteCheckup;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.checkup.command.RecordLateResult;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.status.AppointmentStatus;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.junit.jupiter.api.Test;

class CheckupTest extends CheckupHistory {

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

    private static PatientStatus dead(String time) {
        return new PatientStatus(true, new ClinicalTime(time), false);
    }

    private StartCheckup start() {
        return new StartCheckup(id, patient, doctor, visit, null);
    }

    private CompleteCheckup complete(ClinicalTime end) {
        return new CompleteCheckup(id, patient, doctor, end);
    }

    private CheckupFactEnteredInError enteredInError(CheckupFact fact, UUID factId) {
        return new CheckupFactEnteredInError(id, patient, fact, factId, "wrong chart");
    }

    private MarkCheckupFactEnteredInError mark(CheckupFactEnteredInError event) {
        return new MarkCheckupFactEnteredInError(id, patient, event.fact(), event.factId(), event.reason());
    }
}
