package org.anamnesis.command.scheduling;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.scheduling.command.BookAppointment;
import org.anamnesis.api.scheduling.command.CancelAppointment;
import org.anamnesis.api.scheduling.command.CheckInAppointment;
import org.anamnesis.api.scheduling.command.ConfirmReminder;
import org.anamnesis.api.scheduling.command.FulfillAppointment;
import org.anamnesis.api.scheduling.command.GiveUpReminder;
import org.anamnesis.api.scheduling.command.MarkAppointmentNoShow;
import org.anamnesis.api.scheduling.command.RescheduleAppointment;
import org.anamnesis.api.scheduling.command.SendReminder;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentFulfilled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderAttempted;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderGivenUp;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderSent;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.scheduling.TakenTimes.Taken;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.anamnesis.plumbing.calendar.PublicHolidays;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.plumbing.command.CommandResult;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-12-01T09:00:00+01:00");
    private static final PatientStatus ALIVE = new PatientStatus(true, null, false);
    private static final VisitType FIRST_VISIT = new VisitType("first-visit", "First visit", 45,
            EncounterClass.AMBULATORY,
            null);
    private static final BookingReferences NOTHING = new BookingReferences(null, false, List.of(), null, null);

    private final AppointmentId id = new AppointmentId(UUID.randomUUID());
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final PractitionerId doctor = new PractitionerId(UUID.randomUUID());
    private final CheckupId checkup = new CheckupId(UUID.randomUUID());
    private final ReminderId reminder = new ReminderId(UUID.randomUUID());
    private final Slot slot = new Slot(NINE, NINE.plusMinutes(30));
    private final AppointmentBooked booked = booked(slot);
    private final AppointmentCheckedIn checkedIn = new AppointmentCheckedIn(id, patient);
    private final AppointmentMissed missed = new AppointmentMissed(id, patient, doctor, slot);
    private final AppointmentFulfilled fulfilled = new AppointmentFulfilled(id, patient, checkup);
    private final AppointmentCancelled cancelled = cancelled(CancelledBy.PATIENT, true);
    private final SendReminder send = new SendReminder(id, patient, reminder, slot, 1440, ReminderChannel.EMAIL);
    private final ReminderAttempted attempted = attempted(1);
    private final ReminderSent sent = new ReminderSent(id, patient, reminder);
    private final ReminderGivenUp givenUp = new ReminderGivenUp(id, patient, reminder, ReminderFailure.UNREACHABLE);

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
    void tries_a_reminder_again_until_it_was_sent_or_given_up() {
        given(booked).when(send, LIVE).expectEvents(attempted)
                .expectResultMessagePayload(new CommandResult(1, 1, List.of(), true));
        given(booked, attempted).when(send, LIVE).expectEvents(attempted(2));
        given(booked, attempted, sent).when(send, LIVE).expectNoEvents()
                .expectResultMessagePayload(new CommandResult(2, 0, List.of(), false));
        given(booked, attempted, givenUp).when(send, LIVE).expectNoEvents();
    }

    @Test
    void reminds_only_of_the_very_slot_and_only_who_is_awaited() {
        for (AppointmentEvent event : List.of(moved(NINE.plusDays(1)), checkedIn, cancelled, missed, fulfilled)) {
            given(booked, event).when(send, LIVE).expectNoEvents()
                    .expectResultMessagePayload(new CommandResult(1, 0, List.of(), false));
        }
        given(booked, moved(NINE.plusDays(1)), moved(NINE)).when(send, LIVE).expectEvents(attempted);
    }

    @Test
    void reminds_of_a_start_however_long_the_appointment_takes_now() {
        AppointmentRescheduled longer = new AppointmentRescheduled(id, patient, doctor,
                new Slot(NINE, NINE.plusHours(2)), null, null, null, null);
        given(booked, longer).when(send, LIVE).expectEvents(attempted);
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
    void keeps_what_became_of_a_reminder_once() {
        ConfirmReminder confirm = new ConfirmReminder(id, patient, reminder);
        GiveUpReminder giveUp = new GiveUpReminder(id, patient, reminder, ReminderFailure.UNREACHABLE);
        refuses(given(booked), confirm, SchedulingRefusal.REMINDER_UNKNOWN);
        given(booked, attempted, cancelled).when(confirm, LIVE).expectEvents(sent);
        given(booked, attempted, sent).when(confirm, LIVE).expectNoEvents();
        given(booked).when(giveUp, LIVE).expectEvents(givenUp);
        given(booked, givenUp).when(giveUp, LIVE).expectNoEvents();
        given(booked, attempted, sent).when(giveUp, LIVE).expectNoEvents();
    }

    @Test
    void is_unknown_to_other_tenants_and_other_patients() {
        given(booked).when(new CheckInAppointment(id, patient), FOREIGN)
                .expectException(Refused.with(SchedulingRefusal.APPOINTMENT_UNKNOWN));
        refuses(given(booked), new CheckInAppointment(id, new PatientId(UUID.randomUUID())),
                SchedulingRefusal.APPOINTMENT_UNKNOWN);
    }

    private BookAppointment book(Booking booking) {
        return new BookAppointment(id, patient, doctor, booking, null);
    }

    private RescheduleAppointment reschedule(Booking booking) {
        return new RescheduleAppointment(id, patient, doctor, booking);
    }

    private CancelAppointment cancel(String reason) {
        return new CancelAppointment(id, patient, CancelledBy.PATIENT, reason);
    }

    private AppointmentBooked booked(Slot slot) {
        return new AppointmentBooked(id, patient, doctor, slot, null, null, null, null, null);
    }

    private AppointmentRescheduled moved(OffsetDateTime start) {
        return new AppointmentRescheduled(id, patient, doctor, new Slot(start, start.plusMinutes(30)), null, null,
                null, null);
    }

    private AppointmentCancelled cancelled(CancelledBy by, boolean inTime) {
        return new AppointmentCancelled(id, patient, doctor, slot, by, inTime, "Ill");
    }

    private ReminderAttempted attempted(int attempt) {
        return new ReminderAttempted(id, patient, reminder, slot, 1440, ReminderChannel.EMAIL, attempt);
    }

    private static Booking booking(OffsetDateTime start) {
        return booking(start, start.plusMinutes(30));
    }

    private static Booking booking(OffsetDateTime start, @Nullable OffsetDateTime end) {
        return new Booking(start, end, null, null, null, null);
    }

    private static BookingFacts named(BookingReferences named) {
        return knowing(ALIVE, PractitionerStatus.ACTIVE, named, null);
    }

    private static BookingFacts knowing(PatientStatus patient, PractitionerStatus practitioner, BookingReferences named,
            @Nullable Taken taken) {
        return new BookingFacts(tenant(NOW), patient, practitioner, named, BookingRulesTest.ALWAYS,
                time -> Optional.ofNullable(taken), time -> List.of());
    }

    private static BookingFacts knowing(WorkingTimes hours) {
        return new BookingFacts(tenant(NOW), ALIVE, PractitionerStatus.ACTIVE, NOTHING, hours,
                time -> Optional.empty(), time -> List.of());
    }

    private static WorkingTimes working(String country, List<WorkingHours> hours, List<Slot> timeOff) {
        return new WorkingTimes(ZoneId.of("Europe/Berlin"), PublicHolidays.of(country, null), hours, timeOff);
    }

    private static TenantRules tenant(Instant now) {
        return new TenantRules(new TenantSettings("Praxis", "DE", null, "Europe/Berlin", "EUR", null, List.of(),
                null, null), now);
    }

    private TestExecutor<Appointment> given(AppointmentEvent... events) {
        return given(knowing(ALIVE, PractitionerStatus.ACTIVE, NOTHING, null), events);
    }

    private TestExecutor<Appointment> given(BookingFacts facts, AppointmentEvent... events) {
        return executor(facts, tenant(NOW), events);
    }

    private TestExecutor<Appointment> at(Instant now, AppointmentEvent... events) {
        return executor(knowing(ALIVE, PractitionerStatus.ACTIVE, NOTHING, null), tenant(now), events);
    }

    private static TestExecutor<Appointment> executor(BookingFacts facts, TenantRules tenant,
            AppointmentEvent... events) {
        return Fixtures.of(Appointment.class, facts, tenant, new CheckupUnderWay(false))
                .given(List.of(events).stream().map(event -> GenericEventMessage.asEventMessage(event)
                        .withMetaData(LIVE)).toList());
    }

    private static void refuses(TestExecutor<Appointment> given, Object command, RefusalCode refusal) {
        given.when(command, LIVE).expectNoEvents().expectException(Refused.with(refusal));
    }
}
