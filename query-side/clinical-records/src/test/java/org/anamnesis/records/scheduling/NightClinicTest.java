package org.anamnesis.records.scheduling;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.ScheduleStory;
import org.junit.jupiter.api.Test;

/** A practitioner who works in the night from Friday to Saturday. */
class NightClinicTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID ana = UUID.randomUUID();

    private final UUID owl = UUID.randomUUID();

    private final ScheduleStory story = new ScheduleStory(records, owl).open().works("2020-01-01", "22:00", "02:00",
            Weekday.FRIDAY);

    @Test
    void offers_slots_across_midnight_under_the_day_on_which_they_begin() {
        records.settled();
        slots(45, "2030-03-15", "2030-03-16").body("slots.start",
                contains("2030-03-15T22:00:00+01:00", "2030-03-15T22:45:00+01:00", "2030-03-15T23:30:00+01:00",
                        "2030-03-16T00:15:00+01:00", "2030-03-16T01:00:00+01:00"));
        slots(45, "2030-03-15", "2030-03-15").body("slots", hasSize(3)).body("slots[2].end",
                equalTo("2030-03-16T00:15:00+01:00"));
        slots(240, "2030-03-15", "2030-03-15").body("slots.start", contains("2030-03-15T22:00:00+01:00"));
        slots(241, "2030-03-15", "2030-03-16").body("slots", empty());
    }

    @Test
    void leaves_out_what_is_booked_or_off_on_either_side_of_midnight() {
        story.booked(ana, "2030-03-15T23:45", "2030-03-16T00:15");
        story.off("2030-03-23T00:00", "2030-03-24T00:00");
        records.settled();
        slots(45, "2030-03-15", "2030-03-16").body("slots.start", contains("2030-03-15T22:00:00+01:00",
                "2030-03-15T22:45:00+01:00", "2030-03-16T00:15:00+01:00", "2030-03-16T01:00:00+01:00"));
        slots(60, "2030-03-22", "2030-03-22").body("slots.start",
                contains("2030-03-22T22:00:00+01:00", "2030-03-22T23:00:00+01:00"));
        slots(90, "2030-03-22", "2030-03-23").body("slots.start", contains("2030-03-22T22:00:00+01:00"));
    }

    @Test
    void goes_on_from_slot_to_slot_over_midnight_where_it_is_always_open() {
        story.works("2020-01-01", "00:00", "00:00", Weekday.values());
        records.settled();
        slots(50, "2030-03-04", "2030-05-04").body("slots", hasSize(100)).body("slots.start",
                hasItems("2030-03-04T23:20:00+01:00", "2030-03-05T00:10:00+01:00"));
    }

    @Test
    void an_agenda_shows_the_hours_of_a_night_on_both_of_its_days() {
        UUID appointment = story.booked(ana, "2030-03-15T23:45", "2030-03-16T00:15");
        records.settled();
        records.get("/practitioners/{id}/agenda?from=2030-03-15&to=2030-03-16", owl)
                .body("days[0].workingHours.start", contains("2030-03-15T22:00:00+01:00"))
                .body("days[0].workingHours.end", contains("2030-03-16T00:00:00+01:00"))
                .body("days[1].workingHours.start", contains("2030-03-16T00:00:00+01:00"))
                .body("days[1].workingHours.end", contains("2030-03-16T02:00:00+01:00"))
                .body("days[0].appointments.id", contains(appointment.toString()))
                .body("days[1].appointments.id", contains(appointment.toString()));
    }

    private ValidatableResponse slots(int minutes, String from, String to) {
        return records.get("/slots?practitionerId={id}&durationMinutes=" + minutes + "&from=" + from + "&to=" + to,
                owl);
    }
}
