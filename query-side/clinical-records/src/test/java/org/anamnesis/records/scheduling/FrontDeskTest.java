package org.anamnesis.records.scheduling;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderGivenUp;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderSent;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomClosed;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeRetired;
import org.anamnesis.api.scheduling.event.WaitingListEvent.OfferDeclined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListLeft;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.ScheduleStory;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDeskTest {

    private static final String NINE = "2030-03-04T09:00";

    private static final String HALF_PAST = "2030-03-04T09:30";

    private static final String TEN = "2030-03-04T10:00";

    private final RunningRecords records = new RunningRecords();

    private final UUID ana = UUID.randomUUID();

    private final UUID ben = UUID.randomUUID();

    private final UUID eva = UUID.randomUUID();

    private final ScheduleStory story = new ScheduleStory(records, eva).open();

    @BeforeEach
    void begin() {
        records.written(ana, Story.registered(ana, "Flórez", "Ana"));
        records.written(ben, Story.registered(ben, "Berg", "Ben"));
    }

    @Test
    void who_came_first_waits_first_and_sees_the_slots_that_are_still_open() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID offer = UUID.randomUUID();
        UUID declined = UUID.randomUUID();
        records.written(first, story.waits(ben, first));
        records.written(second, story.waits(ana, second));
        records.written(first, story.offered(ben, first, offer, NINE, HALF_PAST));
        records.written(first, story.offered(ben, first, UUID.randomUUID(), "2020-03-04T09:00", "2020-03-04T09:30"));
        records.written(second, story.offered(ana, second, declined, NINE, HALF_PAST));
        records.happened(second, new OfferDeclined(new WaitingListEntryId(second), new PatientId(ana),
                new OfferId(declined)));
        records.get("/waiting-list").body("entries.id", contains(first.toString(), second.toString()))
                .body("entries.patientName", contains("Ben Berg", "Ana Flórez"))
                .body("entries.version", contains(2, 2))
                .body("entries[0].wish.visitTypeId", equalTo(story.visitTypeId().toString()))
                .body("entries[0].offers.id", contains(offer.toString()))
                .body("entries[0].offers.slot.start", contains("2030-03-04T09:00:00+01:00"))
                .body("entries[1].offers", empty());
        String next = records.get("/waiting-list?limit=1").body("entries.id", contains(first.toString())).extract()
                .path("next");
        records.get("/waiting-list?cursor=" + next).body("entries.id", contains(second.toString()))
                .body("next", nullValue());
        UUID taken = story.booked(ana, "2030-03-04T09:15", HALF_PAST);
        records.settled();
        records.get("/waiting-list").body("entries[0].offers", empty());
        records.written(taken, story.cancelled(ana, taken, "2030-03-04T09:15", HALF_PAST));
        records.happened(second, new WaitingListLeft(new WaitingListEntryId(second), new PatientId(ana), null, "well"));
        records.get("/waiting-list").body("entries.id", contains(first.toString())).body("entries[0].offers", empty());
        RunningRecords.request("elsewhere").get("/waiting-list").then().statusCode(200).body("entries", empty());
    }

    @Test
    void a_reminder_given_up_is_to_be_made_up_for_while_its_time_stands() {
        UUID tried = story.booked(ana, NINE, HALF_PAST);
        UUID reminder = UUID.randomUUID();
        records.written(tried, story.reminded(ana, tried, reminder, NINE, HALF_PAST));
        records.written(tried, new ReminderGivenUp(new AppointmentId(tried), new PatientId(ana),
                new ReminderId(reminder), ReminderFailure.REJECTED));
        UUID never = story.booked(ben, HALF_PAST, TEN);
        UUID none = UUID.randomUUID();
        records.written(never, new ReminderGivenUp(new AppointmentId(never), new PatientId(ben),
                new ReminderId(none), ReminderFailure.NO_ADDRESS));
        UUID sent = story.booked(ben, TEN, "2030-03-04T10:30");
        UUID gone = UUID.randomUUID();
        records.written(sent, story.reminded(ben, sent, gone, TEN, "2030-03-04T10:30"));
        records.happened(sent, new ReminderSent(new AppointmentId(sent), new PatientId(ben), new ReminderId(gone)));
        records.get("/reminders-given-up").body("reminders.id", contains(none.toString(), reminder.toString()))
                .body("reminders.failure", contains("no-address", "rejected"))
                .body("reminders.attempts", contains(0, 2)).body("reminders.channel", contains(null, "email"))
                .body("reminders.leadMinutes", contains(null, 1440))
                .body("reminders.patientName", contains("Ben Berg", "Ana Flórez"))
                .body("reminders[1].slot.start", equalTo("2030-03-04T09:00:00+01:00"))
                .body("reminders[1].appointmentId", equalTo(tried.toString()));
        records.written(tried, story.moved(ana, tried, "2030-03-05T09:00", "2030-03-05T09:30"));
        records.happened(never, story.cancelled(ben, never, HALF_PAST, TEN));
        records.get("/reminders-given-up").body("reminders", empty());
    }

    @Test
    void appointments_within_a_time_off_are_to_be_moved() {
        UUID within = story.booked(ana, NINE, HALF_PAST);
        UUID touched = story.booked(ben, "2030-03-04T11:30", "2030-03-04T12:00");
        story.booked(ben, "2030-03-05T09:00", "2030-03-05T09:30");
        UUID off = story.off("2030-03-04T00:00", "2030-03-04T11:45");
        story.off("2030-03-04T08:00", "2030-03-04T10:00");
        records.settled();
        String next = records.get("/appointments-in-time-off?limit=1")
                .body("appointments.id", contains(within.toString())).extract().path("next");
        records.get("/appointments-in-time-off?cursor=" + next).body("appointments.id", contains(touched.toString()));
        story.offCancelled(off);
        records.settled();
        records.get("/appointments-in-time-off").body("appointments.id", contains(within.toString()));
        records.happened(within, story.moved(ana, within, "2030-03-06T09:00", "2030-03-06T09:30"));
        records.get("/appointments-in-time-off").body("appointments", empty());
    }

    @Test
    void appointments_of_who_died_are_to_be_cancelled_and_nobody_is_to_be_called() {
        UUID first = story.booked(ana, NINE, HALF_PAST);
        UUID second = story.booked(ana, TEN, "2030-03-04T10:30");
        story.booked(ben, HALF_PAST, TEN);
        records.written(first, new ReminderGivenUp(new AppointmentId(first), new PatientId(ana),
                new ReminderId(UUID.randomUUID()), ReminderFailure.NO_ADDRESS));
        records.happened(ana, new DeathRecorded(new PatientId(ana), new ClinicalTime("2026-01-02")));
        String next = records.get("/appointments-of-deceased?limit=1")
                .body("appointments.id", contains(first.toString())).extract().path("next");
        records.get("/appointments-of-deceased?cursor=" + next).body("appointments.id", contains(second.toString()))
                .body("next", nullValue());
        records.get("/reminders-given-up").body("reminders", empty());
        records.happened(first, story.cancelled(ana, first, NINE, HALF_PAST));
        records.get("/appointments-of-deceased").body("appointments.id", contains(second.toString()));
        records.happened(ana, new PatientFactEnteredInError(new PatientId(ana), PatientFact.DEATH, ana, "namesake"));
        records.get("/appointments-of-deceased").body("appointments", empty());
        records.get("/reminders-given-up").body("reminders", empty());
    }

    @Test
    void a_death_on_one_of_two_records_is_the_patient_s() {
        UUID duplicate = UUID.randomUUID();
        records.written(duplicate, Story.registered(duplicate, "Sosa", "Ana"));
        UUID booked = story.booked(ana, NINE, HALF_PAST);
        records.written(duplicate, Story.merged(duplicate, ana));
        records.happened(duplicate, new DeathRecorded(new PatientId(duplicate), new ClinicalTime("2026-01-02")));
        records.settled();
        records.get("/appointments-of-deceased").body("appointments.id", contains(booked.toString()));
    }

    @Test
    void names_what_the_practice_offers_and_where() {
        records.happened(story.room().value(), new RoomClosed(story.room(), "rebuilt"));
        records.get("/visit-types").body("visitTypes.visitType.code", contains("first-visit"))
                .body("visitTypes[0].visitType.durationMinutes", equalTo(30)).body("visitTypes[0].retired", nullValue())
                .body("visitTypes[0].version", equalTo(0));
        records.get("/rooms").body("rooms.name", contains("Room 2")).body("rooms.closed", contains("rebuilt"))
                .body("rooms.version", contains(1));
        records.happened(story.visitTypeId().value(), new VisitTypeRetired(story.visitTypeId(), "unused"));
        records.get("/visit-types").body("visitTypes.retired", contains("unused"));
        records.happened(story.visitTypeId().value(), story.visitType());
        records.get("/visit-types").body("visitTypes[0].retired", nullValue())
                .body("visitTypes[0].version", equalTo(2));
        RunningRecords.request("elsewhere").get("/rooms").then().statusCode(200).body("rooms", empty());
    }
}
