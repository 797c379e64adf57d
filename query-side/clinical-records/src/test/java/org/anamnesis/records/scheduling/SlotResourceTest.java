package org.anamnesis.records.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerDeactivated;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeRetired;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.ScheduleStory;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.Test;

class SlotResourceTest {

    private static final String MONDAY = "&from=2030-03-04&to=2030-03-04";

    private final RunningRecords records = new RunningRecords();

    private final UUID ana = UUID.randomUUID();

    private final UUID eva = UUID.randomUUID();

    private final ScheduleStory story = new ScheduleStory(records, eva).open();

    @Test
    void cuts_what_is_left_of_a_day_into_slots() {
        story.booked(ana, "2030-03-04T09:45", "2030-03-04T10:15");
        UUID cancelled = story.booked(ana, "2030-03-04T10:15", "2030-03-04T11:00");
        records.written(cancelled, story.cancelled(ana, cancelled, "2030-03-04T10:15", "2030-03-04T11:00"));
        story.off("2030-03-04T11:15", "2030-03-04T18:00");
        records.settled();
        slots("practitionerId=" + eva + "&durationMinutes=30" + MONDAY)
                .body("slots.start", contains("2030-03-04T09:00:00+01:00", "2030-03-04T10:15:00+01:00",
                        "2030-03-04T10:45:00+01:00"))
                .body("slots.end", contains("2030-03-04T09:30:00+01:00", "2030-03-04T10:45:00+01:00",
                        "2030-03-04T11:15:00+01:00"))
                .body("slots[0].practitionerId", equalTo(eva.toString())).body("more", equalTo(false))
                .body("practitioners.name", contains("Eva Haas")).body("timeZone", equalTo("Europe/Berlin"))
                .body("durationMinutes", equalTo(30));
    }

    @Test
    void asks_all_of_a_specialty_who_practise_the_earliest_first() {
        UUID otto = UUID.randomUUID();
        new ScheduleStory(records, otto).works("2020-01-01", "08:30", "09:30", Weekday.MONDAY);
        records.written(otto, new ScheduleStory(records, otto).practitioner("Klein", "Otto"));
        UUID surgeon = UUID.randomUUID();
        new ScheduleStory(records, surgeon).works("2020-01-01", "07:00", "08:00", Weekday.MONDAY);
        records.written(surgeon, Story.practitioner(surgeon, "Messer", "Jack"));
        records.settled();
        String specialty = "specialty=http://snomed.info/sct|394537008&durationMinutes=60";
        slots(specialty + MONDAY).body("practitioners.name", contains("Eva Haas", "Otto Klein"))
                .body("slots.start", contains("2030-03-04T08:30:00+01:00", "2030-03-04T09:00:00+01:00",
                        "2030-03-04T10:00:00+01:00", "2030-03-04T11:00:00+01:00"));
        slots(specialty + MONDAY + "&limit=2").body("slots.practitionerId", contains(otto.toString(), eva.toString()))
                .body("more", equalTo(true));
        records.happened(otto, new PractitionerDeactivated(new PractitionerId(otto), "retired"));
        slots(specialty + MONDAY).body("practitioners.name", contains("Eva Haas"));
        slots("specialty=http://snomed.info/sct|394579002&durationMinutes=60" + MONDAY).body("slots", empty());
    }

    @Test
    void takes_length_and_specialty_from_the_visit_type() {
        UUID surgeon = UUID.randomUUID();
        new ScheduleStory(records, surgeon).works("2020-01-01", "07:00", "08:00", Weekday.MONDAY);
        records.happened(surgeon, Story.practitioner(surgeon, "Messer", "Jack"));
        slots("visitTypeId=" + story.visitTypeId() + MONDAY).body("durationMinutes", equalTo(30))
                .body("practitioners.name", contains("Eva Haas")).body("slots", hasSize(6));
        slots("visitTypeId=" + story.visitTypeId() + "&practitionerId=" + surgeon + MONDAY).body("slots", empty());
        records.happened(story.visitTypeId().value(), new VisitTypeRetired(story.visitTypeId(), "unused"));
        records.request().get("/slots?practitionerId=" + eva + "&visitTypeId=" + story.visitTypeId()).then()
                .statusCode(409).body("code", equalTo("visit-type-retired"));
    }

    @Test
    void offers_nothing_that_has_begun() {
        LocalDate today = LocalDate.now(ScheduleStory.BERLIN);
        story.works(today.minusDays(1).toString(), "00:00", "00:00", Weekday.values());
        records.settled();
        List<String> starts = slots("practitionerId=" + eva + "&durationMinutes=30&from=" + today.minusDays(1) + "&to="
                + today.plusDays(1)).extract().path("slots.start");
        Instant now = Instant.now();
        assertThat(starts).isNotEmpty()
                .allSatisfy(start -> assertThat(OffsetDateTime.parse(start).toInstant())
                        .isAfter(now.minusSeconds(60)));
        assertThat(OffsetDateTime.parse(starts.getFirst()).toInstant()).isBefore(now.plusSeconds(30 * 60 + 1));
    }

    @Test
    void leaves_out_what_is_booked_across_midnight_on_both_days() {
        story.works("2020-01-01", "00:00", "00:00", Weekday.values());
        story.booked(ana, "2030-03-04T23:30", "2030-03-05T00:45");
        story.booked(ana, "2030-03-05T00:15", "2030-03-05T01:00");
        story.booked(ana, "2030-03-06T06:00", "2030-03-07T06:00");
        records.settled();
        String hours = "practitionerId=" + eva + "&durationMinutes=60&from=2030-03-0";
        List<String> two = slots(hours + "4&to=2030-03-05").extract().path("slots.start");
        assertThat(two).hasSize(23 + 23).contains("2030-03-04T22:00:00+01:00", "2030-03-05T23:00:00+01:00")
                .doesNotContain("2030-03-04T23:00:00+01:00", "2030-03-05T00:00:00+01:00");
        slots(hours + "5&to=2030-03-05").body("slots", hasSize(23))
                .body("slots[0].start", equalTo("2030-03-05T01:00:00+01:00"));
        slots(hours + "7&to=2030-03-07").body("slots", hasSize(18))
                .body("slots[0].start", equalTo("2030-03-07T06:00:00+01:00"));
    }

    @Test
    void cuts_a_day_on_which_clocks_are_changed_as_it_passes() {
        story.works("2020-01-01", "00:00", "04:00", Weekday.SUNDAY);
        story.booked(ana, "2030-03-31T01:00", "2030-03-31T01:20");
        records.settled();
        slots("practitionerId=" + eva + "&durationMinutes=40&from=2030-03-31&to=2030-03-31").body("slots.start",
                contains("2030-03-31T00:00:00+01:00", "2030-03-31T01:20:00+01:00", "2030-03-31T03:00:00+02:00"))
                .body("slots.end", hasItem("2030-03-31T03:00:00+02:00"));
    }

    @Test
    void finds_the_same_whether_it_reads_few_days_at_a_time_or_all() {
        Random random = new Random(42);
        LocalDate first = LocalDate.of(2030, 3, 1);
        List<String> busy = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(first.plusDays(62)); day = day.plusDays(1)) {
            for (int half = 0; half < 6; half++) {
                LocalDateTime from = day.atTime(9, 0).plusMinutes(30L * half);
                if (random.nextInt(10) < 8) {
                    story.booked(ana, from.toString(), from.plusMinutes(30).toString());
                    busy.add(from.atZone(ScheduleStory.BERLIN).toInstant().toString());
                }
            }
        }
        records.settled();
        String days = "practitionerId=" + eva + "&durationMinutes=30&from=2030-03-01&to=2030-05-01";
        List<String> all = slots(days + "&limit=1000").body("more", equalTo(false)).extract().path("slots.start");
        assertThat(all).isSorted()
                .noneMatch(start -> busy.contains(OffsetDateTime.parse(start).toInstant().toString()));
        // Two holidays fall into the days: Good Friday and Easter Monday; the 1st of May is a third.
        assertThat(all).hasSize(62 * 6 - busy.size() - free(busy, "2030-04-19", "2030-04-22", "2030-05-01"));
        List<String> some = slots(days + "&limit=7").body("more", equalTo(true)).extract().path("slots.start");
        assertThat(some).isEqualTo(all.subList(0, 7));
    }

    @Test
    void is_the_tenants_own_and_refuses_what_is_malformed() {
        records.settled();
        new RunningRecords().request().get("/slots?durationMinutes=30&practitionerId=" + eva).then().statusCode(409)
                .body("code", equalTo("tenant-not-registered"));
        records.request().get("/slots?durationMinutes=30&practitionerId=" + UUID.randomUUID()).then().statusCode(404)
                .body("code", equalTo("practitioner-unknown"));
        records.request().get("/slots?visitTypeId=" + UUID.randomUUID()).then().statusCode(404).body("code",
                equalTo("visit-type-unknown"));
        refused("durationMinutes=30", "practitionerId");
        refused("practitionerId=" + eva, "visitTypeId");
        refused("practitionerId=" + eva + "&durationMinutes=30&visitTypeId=" + eva, "visitTypeId");
        refused("practitionerId=" + eva + "&durationMinutes=30&specialty=a%7Cb", "specialty");
        refused("specialty=nonsense&durationMinutes=30", "specialty");
        refused("practitionerId=" + eva + "&durationMinutes=0", "durationMinutes");
        refused("practitionerId=" + eva + "&durationMinutes=30&from=2030-03-01&to=2030-05-02", "to");
        refused("practitionerId=" + eva + "&durationMinutes=30&limit=1001", "limit");
        refused("practitionerId=" + eva + "&durationMinutes=30&from=%2B999999999-12-31", "from");
    }

    private static int free(List<String> busy, String... holidays) {
        return Stream.of(holidays).mapToInt(day -> 6 - (int) busy.stream().filter(one -> one.startsWith(day)).count())
                .sum();
    }

    private void refused(String query, String field) {
        records.request().urlEncodingEnabled(false).get("/slots?" + query).then().statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    private ValidatableResponse slots(String query) {
        return records.request().urlEncodingEnabled(false).get("/slots?" + query.replace("|", "%7C")).then()
                .statusCode(200);
    }
}
