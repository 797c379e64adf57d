package org.anamnesis.command.scheduling;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.command.RescheduleAppointment;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentFulfilled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.command.scheduling.TakenTimes.Taken;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;

/** An appointment and what may have happened to it. */
class AppointmentHistory {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final OffsetDateTime NINE = OffsetDateTime.parse("2026-12-01T09:00:00+01:00");
    static final PatientStatus ALIVE = new PatientStatus(true, null, false);
    static final BookingReferences NOTHING = new BookingReferences(null, false, List.of(), null, null);

    final AppointmentId id = new AppointmentId(UUID.randomUUID());
    final PatientId patient = new PatientId(UUID.randomUUID());
    final PractitionerId doctor = new PractitionerId(UUID.randomUUID());
    final CheckupId checkup = new CheckupId(UUID.randomUUID());
    final Slot slot = new Slot(NINE, NINE.plusMinutes(30));
    final AppointmentBooked booked = booked(slot);
    final AppointmentCheckedIn checkedIn = new AppointmentCheckedIn(id, patient);
    final AppointmentMissed missed = new AppointmentMissed(id, patient, doctor, slot);
    final AppointmentFulfilled fulfilled = new AppointmentFulfilled(id, patient, checkup);
    final AppointmentCancelled cancelled = cancelled(CancelledBy.PATIENT, true);

    RescheduleAppointment reschedule(Booking booking) {
        return new RescheduleAppointment(id, patient, doctor, booking);
    }

    AppointmentBooked booked(Slot slot) {
        return new AppointmentBooked(id, patient, doctor, slot, null, null, null, null, null);
    }

    AppointmentRescheduled moved(OffsetDateTime start) {
        return new AppointmentRescheduled(id, patient, doctor, new Slot(start, start.plusMinutes(30)), null, null,
                null, null);
    }

    AppointmentCancelled cancelled(CancelledBy by, boolean inTime) {
        return new AppointmentCancelled(id, patient, doctor, slot, by, inTime, "Ill");
    }

    static Booking booking(OffsetDateTime start) {
        return booking(start, start.plusMinutes(30));
    }

    static Booking booking(OffsetDateTime start, @Nullable OffsetDateTime end) {
        return new Booking(start, end, null, null, null, null);
    }

    static BookingFacts named(BookingReferences named) {
        return knowing(ALIVE, PractitionerStatus.ACTIVE, named, null);
    }

    static BookingFacts knowing(PatientStatus patient, PractitionerStatus practitioner, BookingReferences named,
            @Nullable Taken taken) {
        return new BookingFacts(tenant(NOW), patient, practitioner, named, BookingRulesTest.ALWAYS,
                time -> Optional.ofNullable(taken), time -> List.of());
    }

    static BookingFacts knowing(WorkingTimes hours) {
        return new BookingFacts(tenant(NOW), ALIVE, PractitionerStatus.ACTIVE, NOTHING, hours,
                time -> Optional.empty(), time -> List.of());
    }

    static TenantRules tenant(Instant now) {
        return new TenantRules(new TenantSettings("Praxis", "DE", null, "Europe/Berlin", "EUR", null, List.of(),
                null, null), now);
    }

    TestExecutor<Appointment> given(AppointmentEvent... events) {
        return given(knowing(ALIVE, PractitionerStatus.ACTIVE, NOTHING, null), events);
    }

    TestExecutor<Appointment> given(BookingFacts facts, AppointmentEvent... events) {
        return executor(facts, tenant(NOW), events);
    }

    static TestExecutor<Appointment> executor(BookingFacts facts, TenantRules tenant,
            AppointmentEvent... events) {
        return Fixtures.of(Appointment.class, facts, tenant, new CheckupUnderWay(false))
                .given(List.of(events).stream().map(event -> GenericEventMessage.asEventMessage(event)
                        .withMetaData(LIVE)).toList());
    }

    static void refuses(TestExecutor<Appointment> given, Object command, RefusalCode refusal) {
        given.when(command, LIVE).expectNoEvents().expectException(Refused.with(refusal));
    }
}
