package org.anamnesis.records.scheduling;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.ScheduleStory;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.Test;

class AgendaResourceTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID ana = UUID.randomUUID();

    private final UUID eva = UUID.randomUUID();

    private final ScheduleStory story = new ScheduleStory(records, eva).open();

    @Test
    void shows_a_week_day_by_day() {
        records.written(ana, Story.registered(ana, "Flórez", "Ana"));
        UUID monday = story.booked(ana, "2030-03-04T09:00", "2030-03-04T09:30");
        UUID tuesday = story.booked(ana, "2030-03-05T23:45", "2030-03-06T00:15");
        story.booked(ana, "2030-03-11T09:00", "2030-03-11T09:30");
        UUID off = story.off("2030-03-06T10:00", "2030-03-07T10:00");
        records.settled();
        agenda("2030-03-04", "2030-03-10").body("practitioner.name", equalTo("Eva Haas"))
                .body("timeZone", equalTo("Europe/Berlin")).body("scheduleVersion", equalTo(1)).body("days", hasSize(7))
                .body("days[0].day", equalTo("2030-03-04")).body("days[0].appointments.id", contains(monday.toString()))
                .body("days[0].appointments.patientName", contains("Ana Flórez"))
                .body("days[0].workingHours.start", contains("2030-03-04T09:00:00+01:00"))
                .body("days[0].workingHours.end", contains("2030-03-04T12:00:00+01:00"))
                .body("days[1].appointments.id", contains(tuesday.toString()))
                .body("days[2].appointments.id", contains(tuesday.toString()))
                .body("days[2].workingHours.end", contains("2030-03-06T10:00:00+01:00"))
                .body("days[2].timeOff.id", contains(off.toString()))
                .body("days[2].timeOff.reason", contains("congress"))
                .body("days[3].workingHours.start", contains("2030-03-07T10:00:00+01:00"))
                .body("days[4].timeOff", empty()).body("days[4].appointments", empty());
        story.offCancelled(off);
        records.settled();
        agenda("2030-03-06", "2030-03-06").body("days[0].timeOff", empty()).body("scheduleVersion", equalTo(2))
                .body("days[0].workingHours.end", contains("2030-03-06T12:00:00+01:00"));
    }

    @Test
    void knows_public_holidays_and_the_hours_that_held_on_each_day() {
        story.works("2030-05-02", "14:00", "15:00", Weekday.THURSDAY).works("2030-05-02", "16:00", "17:00",
                Weekday.THURSDAY);
        records.settled();
        agenda("2030-04-30", "2030-05-03").body("days.publicHoliday", contains(false, true, false, false))
                .body("days[0].workingHours.start", contains("2030-04-30T09:00:00+02:00"))
                .body("days[1].workingHours", empty())
                .body("days[2].workingHours.start", contains("2030-05-02T16:00:00+02:00"))
                .body("days[3].workingHours", empty());
    }

    @Test
    void begins_days_at_the_tenants_midnight_when_clocks_change() {
        UUID late = story.booked(ana, "2030-03-30T23:30", "2030-03-30T23:59");
        UUID early = story.booked(ana, "2030-03-31T00:15", "2030-03-31T00:45");
        records.settled();
        agenda("2030-03-30", "2030-03-31").body("days[0].appointments.id", contains(late.toString()))
                .body("days[1].appointments.id", contains(early.toString()))
                .body("days[0].workingHours.start", contains("2030-03-30T09:00:00+01:00"))
                .body("days[1].workingHours.start", contains("2030-03-31T09:00:00+02:00"));
    }

    @Test
    void shows_today_unless_asked_otherwise_and_a_practitioner_without_hours() {
        UUID otto = UUID.randomUUID();
        records.happened(otto, Story.practitioner(otto, "Klein", "Otto"));
        records.get("/practitioners/{id}/agenda", otto)
                .body("days.day", contains(LocalDate.now(ScheduleStory.BERLIN).toString()))
                .body("days[0].workingHours", empty()).body("scheduleVersion", nullValue());
    }

    @Test
    void is_the_tenants_own_and_refuses_what_is_malformed() {
        records.settled();
        RunningRecords elsewhere = new RunningRecords();
        elsewhere.request().get("/practitioners/{id}/agenda", eva).then().statusCode(409).body("code",
                equalTo("tenant-not-registered"));
        records.request().get("/practitioners/{id}/agenda", UUID.randomUUID()).then().statusCode(404).body("code",
                equalTo("practitioner-unknown"));
        refused("?from=2030-03-04&to=2030-04-04", "to");
        refused("?from=2030-03-04&to=2030-03-03", "to");
        refused("?from=soon", "from");
        refused("?from=%2B999999999-12-31", "from");
    }

    private void refused(String query, String field) {
        records.request().urlEncodingEnabled(false).get("/practitioners/" + eva + "/agenda" + query).then()
                .statusCode(400).body("errors[0].field", equalTo(field));
    }

    private ValidatableResponse agenda(String from, String to) {
        return records.get("/practitioners/{id}/agenda?from=" + from + "&to=" + to, eva);
    }
}
