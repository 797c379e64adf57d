package org.anamnesis.command.scheduling;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.scheduling.command.BookAppointment;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.scheduling.TakenTimes.Taken;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.plumbing.calendar.PublicHolidays;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be booked. */
class AppointmentBookingTest extends AppointmentHistory {

    private static final VisitType FIRST_VISIT = new VisitType("first-visit", "First visit", 45,
            EncounterClass.AMBULATORY,
            null);

    @Test
    void books_a_slot_with_the_offset_of_the_tenants_zone() {
        given().when(book(booking(OffsetDateTime.parse("2026-12-01T08:00:00Z"),
                OffsetDateTime.parse("2026-12-01T10:30:00+02:00"))), LIVE).expectEvents(booked);
    }

    @Test
    void books_as_long_as_the_visit_type_takes() {
        BookingReferences named = new BookingReferences(FIRST_VISIT, false, List.of(), null, null);
        Booking booking = new Booking(NINE, null, new VisitTypeId(UUID.randomUUID()), null, null, null);
        given(knowing(ALIVE, PractitionerStatus.ACTIVE, named, null)).when(book(booking), LIVE)
                .expectEvents(new AppointmentBooked(id, patient, doctor, new Slot(NINE, NINE.plusMinutes(45)),
                        booking.visitTypeId(), null, null, null, null));
    }

    @Test
    void books_once_and_refuses_other_content_under_the_same_id() {
        AppointmentRescheduled moved = moved(NINE.plusDays(1));
        given(booked, moved).when(book(booking(NINE)), LIVE).expectNoEvents();
        refuses(given(booked), book(booking(NINE.plusHours(1))), SchedulingRefusal.DIFFERENT_CONTENT);
        refuses(given(booked), new BookAppointment(id, patient, doctor, booking(NINE),
                new WaitingListEntryId(UUID.randomUUID())), SchedulingRefusal.DIFFERENT_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T09:00:00+01:00, START_NOT_IN_FUTURE", "2028-11-23T09:00:01+01:00, TOO_FAR_AHEAD"})
    void books_in_the_future_within_two_years(OffsetDateTime start, SchedulingRefusal refusal) {
        refuses(given(), book(booking(start)), refusal);
    }

    @Test
    void books_until_the_last_moment_of_two_years() {
        given().when(book(booking(OffsetDateTime.parse("2028-11-23T09:00:00+01:00"))), LIVE)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_what_has_no_end_or_one_too_early_or_late() {
        refuses(given(), book(booking(NINE, null)), SchedulingRefusal.END_MISSING);
        refuses(given(), book(booking(NINE, NINE)), SchedulingRefusal.END_NOT_AFTER_START);
        refuses(given(), book(booking(NINE, NINE.plusNanos(999_999_999))), SchedulingRefusal.END_NOT_AFTER_START);
        refuses(given(), book(booking(NINE, NINE.plusHours(24).plusSeconds(1))),
                SchedulingRefusal.END_NOT_AFTER_START);
        given().when(book(booking(NINE, NINE.plusHours(24))), LIVE).expectSuccessfulHandlerExecution();
    }

    @Test
    void books_when_the_practitioner_works() {
        WorkingHours rests = new WorkingHours(LocalDate.EPOCH, List.of(), null);
        WorkingHours works = new WorkingHours(LocalDate.EPOCH, BookingRulesTest.EVERY_HOUR, null);
        refuses(given(knowing(working("DE", List.of(), List.of()))), book(booking(NINE)),
                SchedulingRefusal.NO_WORKING_HOURS);
        refuses(given(knowing(working("DE", List.of(rests), List.of()))), book(booking(NINE)),
                SchedulingRefusal.OUTSIDE_WORKING_HOURS);
        // Romania's national day.
        refuses(given(knowing(working("RO", List.of(works), List.of()))), book(booking(NINE)),
                SchedulingRefusal.PUBLIC_HOLIDAY);
        refuses(given(knowing(working("DE", List.of(works), List.of(slot)))), book(booking(NINE)),
                SchedulingRefusal.PRACTITIONER_OFF);
        given(knowing(working("DE", List.of(works), List.of()))).when(book(booking(NINE)), LIVE).expectEvents(booked);
    }

    @ParameterizedTest
    @CsvSource({"PRACTITIONER, PRACTITIONER_BOOKED", "PATIENT, PATIENT_BOOKED", "ROOM, ROOM_BOOKED"})
    void refuses_what_is_taken_and_moves_neither(Taken taken, SchedulingRefusal refusal) {
        BookingFacts facts = knowing(ALIVE, PractitionerStatus.ACTIVE, NOTHING, taken);
        refuses(given(facts), book(booking(NINE)), refusal);
        refuses(given(facts, booked), reschedule(booking(NINE.plusDays(1))), refusal);
        given(facts, booked).when(reschedule(booking(NINE)), LIVE).expectNoEvents();
    }

    @Test
    void books_active_practitioners_and_living_patients() {
        refuses(given(knowing(ALIVE, PractitionerStatus.DEACTIVATED, NOTHING, null)),
                book(booking(NINE)), PractitionerRefusal.PRACTITIONER_DEACTIVATED);
        refuses(given(knowing(new PatientStatus(false, null, false), PractitionerStatus.ACTIVE, NOTHING, null)),
                book(booking(NINE)), PatientRefusal.PATIENT_DEACTIVATED);
        refuses(given(knowing(new PatientStatus(true, new ClinicalTime("2026"), false), PractitionerStatus.ACTIVE,
                NOTHING, null)), book(booking(NINE)), PatientRefusal.PATIENT_DECEASED);
    }

    @Test
    void books_visit_types_that_are_in_use_and_that_the_practitioner_is_trained_in() {
        CodeableConcept cardiology = CodeableConcept.of(Coding.SNOMED_CT, "394579002", "Cardiology");
        CodeableConcept sameCode = CodeableConcept.of(Coding.SNOMED_CT, "394579002", "Kardiologie");
        VisitType echo = new VisitType("echo", "Echocardiography", 30, EncounterClass.AMBULATORY, cardiology);
        Booking booking = new Booking(NINE, null, new VisitTypeId(UUID.randomUUID()), null, null, null);
        refuses(given(named(new BookingReferences(null, false, List.of(), null, null))), book(booking),
                SchedulingRefusal.VISIT_TYPE_UNKNOWN);
        refuses(given(named(new BookingReferences(echo, true, List.of(cardiology), null, null))), book(booking),
                SchedulingRefusal.VISIT_TYPE_RETIRED);
        refuses(given(named(new BookingReferences(echo, false, List.of(), null, null))), book(booking),
                SchedulingRefusal.SPECIALTY_MISSING);
        given(named(new BookingReferences(echo, false, List.of(sameCode), null, null))).when(book(booking), LIVE)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void books_rooms_that_are_open_and_grants_wishes_that_wait() {
        Booking inRoom = new Booking(NINE, slot.end(), null, new RoomId(UUID.randomUUID()), null, null);
        refuses(given(named(NOTHING)), book(inRoom), SchedulingRefusal.ROOM_UNKNOWN);
        refuses(given(named(new BookingReferences(null, false, List.of(), true, null))), book(inRoom),
                SchedulingRefusal.ROOM_CLOSED);
        BookAppointment granting = new BookAppointment(id, patient, doctor, booking(NINE),
                new WaitingListEntryId(UUID.randomUUID()));
        refuses(given(named(NOTHING)), granting, SchedulingRefusal.ENTRY_UNKNOWN);
        refuses(given(named(new BookingReferences(null, false, List.of(), null, false))), granting,
                SchedulingRefusal.ENTRY_CLOSED);
        given(named(new BookingReferences(null, false, List.of(), null, true))).when(granting, LIVE)
                .expectSuccessfulHandlerExecution();
    }

    private BookAppointment book(Booking booking) {
        return new BookAppointment(id, patient, doctor, booking, null);
    }

    private static WorkingTimes working(String country, List<WorkingHours> hours, List<Slot> timeOff) {
        return new WorkingTimes(ZoneId.of("Europe/Berlin"), PublicHolidays.of(country, null), hours, timeOff);
    }
}
