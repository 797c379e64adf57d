package org.anamnesis.command.scheduling;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.command.CancelAppointment;
import org.anamnesis.api.scheduling.command.CheckInAppointment;
import org.anamnesis.api.scheduling.command.FulfillAppointment;
import org.anamnesis.api.scheduling.command.MarkAppointmentNoShow;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest extends AppointmentHistory {

    @Test
    void moves_only_while_the_patient_is_awaited() {
        given(booked).when(reschedule(booking(NINE.plusDays(1))), LIVE).expectEvents(moved(NINE.plusDays(1)));
        given(booked, moved(NINE.plusDays(1))).when(reschedule(booking(NINE.plusDays(1))), LIVE).expectNoEvents();
        refuses(given(booked, checkedIn), reschedule(booking(NINE.plusDays(1))), SchedulingRefusal.ALREADY_CHECKED_IN);
        refuses(given(booked, cancelled), reschedule(booking(NINE)), SchedulingRefusal.APPOINTMENT_CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"PATIENT, 2026-11-30T08:00:00Z, true", "PATIENT, 2026-11-30T08:00:01Z, false",
            "PRACTICE, 2026-12-01T08:30:00Z, true"})
    void cancels_in_time_by_the_tenants_notice_or_if_the_practice_does(CancelledBy by, Instant now, boolean inTime) {
        at(now, booked).when(new CancelAppointment(id, patient, by, "Ill"), LIVE).expectEvents(cancelled(by, inTime));
    }

    @Test
    void cancels_once_the_slot_to_which_it_was_moved() {
        Slot later = new Slot(NINE.plusDays(1), NINE.plusDays(1).plusMinutes(30));
        given(booked, moved(NINE.plusDays(1))).when(cancel("Ill"), LIVE).expectEvents(new AppointmentCancelled(id,
                patient, doctor, later, CancelledBy.PATIENT, true, "Ill"));
        given(booked, checkedIn).when(cancel("Ill"), LIVE).expectEvents(cancelled);
        given(booked, cancelled).when(cancel("Ill"), LIVE).expectNoEvents();
        refuses(given(booked, cancelled), cancel("Other"), SchedulingRefusal.APPOINTMENT_CANCELLED);
        refuses(given(booked, fulfilled), cancel("Ill"), SchedulingRefusal.APPOINTMENT_FULFILLED);
        refuses(given(booked, missed), cancel("Ill"), SchedulingRefusal.APPOINTMENT_MISSED);
    }

    @Test
    void checks_in_once_whoever_is_awaited() {
        CheckInAppointment checkIn = new CheckInAppointment(id, patient);
        given(booked).when(checkIn, LIVE).expectEvents(checkedIn);
        given(booked, checkedIn).when(checkIn, LIVE).expectNoEvents();
        refuses(given(booked, cancelled), checkIn, SchedulingRefusal.APPOINTMENT_CANCELLED);
        refuses(given(booked, missed), checkIn, SchedulingRefusal.APPOINTMENT_MISSED);
    }

    @Test
    void says_that_nobody_came_only_after_the_start() {
        MarkAppointmentNoShow noShow = new MarkAppointmentNoShow(id, patient);
        refuses(at(NINE.minusSeconds(1).toInstant(), booked), noShow, SchedulingRefusal.APPOINTMENT_NOT_STARTED);
        at(NINE.toInstant(), booked).when(noShow, LIVE).expectEvents(missed);
        at(NINE.toInstant(), booked, missed).when(noShow, LIVE).expectNoEvents();
        refuses(at(NINE.plusHours(1).toInstant(), booked, checkedIn), noShow, SchedulingRefusal.ALREADY_CHECKED_IN);
    }

    @Test
    void is_fulfilled_by_one_checkup_checked_in_or_not() {
        FulfillAppointment fulfill = new FulfillAppointment(id, patient, checkup);
        given(booked).when(fulfill, LIVE).expectEvents(fulfilled);
        given(booked, checkedIn).when(fulfill, LIVE).expectEvents(fulfilled);
        given(booked, fulfilled).when(fulfill, LIVE).expectNoEvents();
        refuses(given(booked, fulfilled), new FulfillAppointment(id, patient, new CheckupId(UUID.randomUUID())),
                SchedulingRefusal.APPOINTMENT_HAS_CHECKUP);
        refuses(given(booked, missed), fulfill, SchedulingRefusal.APPOINTMENT_MISSED);
    }

    @Test
    void is_neither_cancelled_nor_missed_nor_moved_once_its_checkup_has_begun() {
        CheckupUnderWay begun = new CheckupUnderWay(true);
        BookingFacts free = knowing(ALIVE, PractitionerStatus.ACTIVE, NOTHING, null);
        for (Object command : List.of(new CancelAppointment(id, patient, CancelledBy.PRACTICE, "Ill"),
                new MarkAppointmentNoShow(id, patient), reschedule(booking(NINE.plusDays(1))))) {
            Fixtures.of(Appointment.class, tenant(NINE.plusHours(1).toInstant()), begun, free)
                    .given(GenericEventMessage.asEventMessage(booked).withMetaData(LIVE)).when(command, LIVE)
                    .expectException(Refused.with(SchedulingRefusal.APPOINTMENT_HAS_CHECKUP));
        }
    }

    @Test
    void is_unknown_to_other_tenants_and_other_patients() {
        given(booked).when(new CheckInAppointment(id, patient), FOREIGN)
                .expectException(Refused.with(SchedulingRefusal.APPOINTMENT_UNKNOWN));
        refuses(given(booked), new CheckInAppointment(id, new PatientId(UUID.randomUUID())),
                SchedulingRefusal.APPOINTMENT_UNKNOWN);
    }

    private CancelAppointment cancel(String reason) {
        return new CancelAppointment(id, patient, CancelledBy.PATIENT, reason);
    }

    private TestExecutor<Appointment> at(Instant now, AppointmentEvent... events) {
        return executor(knowing(ALIVE, PractitionerStatus.ACTIVE, NOTHING, null), tenant(now), events);
    }
}
