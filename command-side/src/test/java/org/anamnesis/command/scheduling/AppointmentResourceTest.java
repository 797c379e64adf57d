package org.anamnesis.command.scheduling;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;

class AppointmentResourceTest {

    private final Practice practice = Practice.inBerlin();
    private final OffsetDateTime nine = practice.monday(9);

    @Test
    void books_checks_in_and_is_fulfilled_by_its_checkup() {
        String patient = practice.patient();
        String appointment = practice.booked(patient, nine);
        practice.at().header("If-Match", "\"0\"").post(appointment + "/check-in").then().statusCode(204)
                .header("ETag", "\"1\"");
        String checkup = Practice.ok(start(patient, appointment)).header("Location");
        complete(checkup, "0");
        await().untilAsserted(() -> assertThat(events(practice.tenant, "appointment.fulfilled")).isEqualTo(1));
        start(patient, appointment).then().statusCode(409).body("code", equalTo("appointment-fulfilled"));
        practice.at().header("If-Match", "\"2\"").body("{\"cancelledBy\": \"patient\", \"reason\": \"Ill\"}")
                .post(appointment + "/cancel").then().statusCode(409).body("code", equalTo("appointment-fulfilled"));
    }

    @Test
    void leads_to_one_checkup_until_that_is_cancelled() {
        String patient = practice.patient();
        String appointment = practice.booked(patient, nine);
        String checkup = Practice.ok(start(patient, appointment)).header("Location");
        start(patient, appointment).then().statusCode(409).body("code", equalTo("appointment-has-checkup"));
        start(practice.patient(), appointment).then().statusCode(404).body("code", equalTo("appointment-unknown"));
        practice.at().header("If-Match", "\"0\"").body("{\"reason\": \"Broken off\"}").post(checkup + "/cancel")
                .then().statusCode(204);
        Practice.ok(start(patient, appointment));
    }

    @Test
    void leads_to_a_checkup_of_a_linked_record_too() {
        String patient = practice.patient();
        String survivor = practice.patient();
        String appointment = practice.booked(patient, nine);
        practice.at().header("If-Match", "\"0\"").body("""
                {"survivorId": "%s", "reason": "Same animal"}""".formatted(survivor.replaceFirst(".*/", "")))
                .post(patient + "/merge").then().statusCode(204);
        String checkup = Practice.ok(start(survivor, appointment)).header("Location");
        complete(checkup, "0");
        await().untilAsserted(() -> assertThat(events(practice.tenant, "appointment.fulfilled")).isEqualTo(1));
    }

    @Test
    void names_free_times_instead_of_what_is_taken() {
        practice.booked(practice.patient(), nine);
        practice.book(practice.at(), practice.patient(), nine.plusMinutes(15)).then().statusCode(409)
                .body("code", equalTo("practitioner-booked"), "alternatives", hasSize(5))
                .body("alternatives.start", not(hasItem(equalTo(Practice.iso(nine)))))
                .body("alternatives[0].practitionerId", equalTo(practice.practitioner));
        String another = practice.practitioner("");
        String patient = practice.patient();
        practice.booked(patient, nine.plusHours(2));
        practice.book(practice.at(), patient, another, nine.plusHours(2), nine.plusHours(3), "").then()
                .statusCode(409).body("code", equalTo("patient-booked"));
    }

    @Test
    void what_was_named_as_free_can_be_booked() {
        practice.booked(practice.patient(), nine);
        Response refused = practice.book(practice.at(), practice.patient(), nine);
        for (int i = 0; i < 5; i++) {
            practice.booked(practice.patient(), OffsetDateTime.parse(refused.path("alternatives[" + i + "].start")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"day\": \"mon\", \"from\": \"20:00\", \"until\": \"06:00\"}",
            "{\"day\": \"mon\", \"from\": \"20:00\", \"until\": \"24:00\"}, "
                    + "{\"day\": \"tue\", \"from\": \"00:00\", \"until\": \"06:00\"}"})
    void a_clinic_is_open_over_midnight(String week) {
        practice.hours(practice.practitioner, week, true);
        OffsetDateTime late = nine.plusHours(14).plusMinutes(45);
        practice.booked(practice.patient(), late);
        practice.book(practice.at(), practice.patient(), late.plusMinutes(15)).then().statusCode(409)
                .body("code", equalTo("practitioner-booked"), "alternatives.start",
                        hasItem(equalTo(Practice.iso(late.plusMinutes(30)))));
        practice.book(practice.at(), practice.patient(), nine.plusHours(20).plusMinutes(45)).then().statusCode(409)
                .body("code", equalTo("outside-working-hours"));
    }

    @Test
    void a_room_is_booked_once_and_none_that_is_closed() {
        String room = Practice.id(practice.at().body("{\"name\": \"Room 1\"}").post("/rooms"));
        String inRoom = ", \"roomId\": \"" + room + "\"";
        String another = practice.practitioner("");
        OffsetDateTime ten = nine.plusHours(1);
        Practice.ok(practice.book(practice.at(), practice.patient(), practice.practitioner, nine, ten, inRoom));
        practice.book(practice.at(), practice.patient(), another, nine, ten, inRoom).then().statusCode(409)
                .body("code", equalTo("room-booked"));
        practice.at().header("If-Match", "\"0\"").body("{\"reason\": \"Water\"}").post("/rooms/" + room + "/close")
                .then().statusCode(204);
        practice.book(practice.at(), practice.patient(), another, ten, ten.plusHours(1), inRoom).then()
                .statusCode(409).body("code", equalTo("room-closed"), "errors.field", contains("booking.roomId"));
    }

    @Test
    void what_was_cancelled_or_moved_away_can_be_booked_again() {
        String patient = practice.patient();
        String appointment = practice.booked(patient, nine);
        practice.at().header("If-Match", "\"0\"").body("""
                {"practitionerId": "%s", "booking": {"start": "%s", "end": "%s"}}"""
                .formatted(practice.practitioner, nine.plusMinutes(15), nine.plusMinutes(45)))
                .post(appointment + "/reschedule").then().statusCode(204);
        practice.booked(practice.patient(), nine.minusMinutes(15));
        practice.at().header("If-Match", "\"1\"").body("{\"cancelledBy\": \"practice\", \"reason\": \"Ill\"}")
                .post(appointment + "/cancel").then().statusCode(204);
        practice.booked(practice.patient(), nine.plusMinutes(15));
    }

    @Test
    void says_why_the_practitioner_cannot_be_seen_and_when_instead() {
        String mornings = practice.practitioner("");
        practice.hours(mornings, "{\"day\": \"mon\", \"from\": \"09:00\", \"until\": \"12:00\"}", false);
        refuses(mornings, nine.minusHours(1), "outside-working-hours", nine);
        Practice.ok(practice.at().body("""
                {"period": {"start": "%s", "end": "%s"}}""".formatted(nine, nine.plusHours(1)))
                .post("/practitioners/" + mornings + "/time-off"));
        refuses(mornings, nine, "practitioner-off", nine.plusHours(1));
        String idle = Practice.id(practice.at().body("{\"name\": {\"family\": \"Lind\"}}").post("/practitioners"));
        practice.book(practice.at(), practice.patient(), idle, nine, nine.plusHours(1), "").then().statusCode(409)
                .body("code", equalTo("no-working-hours"), "alternatives", hasSize(0));
    }

    @Test
    void books_nobody_on_a_public_holiday() {
        String workdays = practice.practitioner("");
        practice.hours(workdays, Stream.of("mon", "tue", "wed", "thu", "fri")
                .map(day -> "{\"day\": \"%s\", \"from\": \"09:00\", \"until\": \"12:00\"}".formatted(day))
                .collect(Collectors.joining(", ")), false);
        int next = LocalDate.now().getYear() + 1;
        LocalDate holiday = Stream.of(LocalDate.of(next, 1, 1), LocalDate.of(next, 5, 1), LocalDate.of(next, 10, 3),
                LocalDate.of(next, 12, 25)).filter(day -> day.getDayOfWeek().getValue() < 6).findFirst().orElseThrow();
        OffsetDateTime start = holiday.atTime(10, 0).atZone(practice.zone).toOffsetDateTime();
        practice.book(practice.at(), practice.patient(), workdays, start, start.plusMinutes(30), "").then()
                .statusCode(409).body("code", equalTo("public-holiday"), "alternatives", hasSize(5));
    }

    @Test
    void tells_the_two_hours_of_the_same_name_apart() {
        ZoneOffsetTransition change = next(true);
        OffsetDateTime summer = OffsetDateTime.of(change.getDateTimeAfter().plusMinutes(30), change.getOffsetBefore());
        OffsetDateTime winter = OffsetDateTime.of(change.getDateTimeAfter().plusMinutes(30), change.getOffsetAfter());
        assertThat(winter).isEqualTo(summer.plusHours(1));
        practice.booked(practice.patient(), summer);
        practice.booked(practice.patient(), winter);
        practice.book(practice.at(), practice.patient(), summer.withOffsetSameInstant(ZoneOffset.UTC)).then()
                .statusCode(409).body("code", equalTo("practitioner-booked"))
                .body("alternatives.start", hasItem(equalTo(Practice.iso(winter.plusMinutes(30)))));
    }

    @Test
    void takes_an_hour_that_the_clock_skips_for_the_moment_it_means() {
        ZoneOffsetTransition change = next(false);
        OffsetDateTime skipped = OffsetDateTime.of(change.getDateTimeBefore().plusMinutes(30),
                change.getOffsetBefore());
        String patient = practice.patient();
        practice.booked(patient, skipped);
        practice.book(practice.at(), practice.patient(), OffsetDateTime.of(change.getDateTimeAfter().plusMinutes(30),
                change.getOffsetAfter())).then().statusCode(409).body("code", equalTo("practitioner-booked"));
        assertThat(practice.recorded("appointment.booked"))
                .contains("\"start\":\"" + Practice.iso(skipped.withOffsetSameInstant(change.getOffsetAfter())) + "\"");
    }

    @Test
    void refuses_who_or_what_nobody_knows_and_a_tenant_without_a_zone() {
        String nobody = "/patients/00000000-0000-7000-8000-000000000000";
        practice.book(practice.at(), nobody, nine).then().statusCode(404).body("code", equalTo("patient-unknown"));
        practice.book(practice.at(), practice.patient(), practice.practitioner, nine, nine.plusHours(1),
                ", \"visitTypeId\": \"00000000-0000-7000-8000-000000000000\"").then().statusCode(404)
                .body("code", equalTo("visit-type-unknown"));
        String unregistered = newTenant();
        String patient = as(unregistered, "reception")
                .body("{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}").post("/patients")
                .header("Location");
        practice.book(as(unregistered, "reception"), patient, nine).then().statusCode(409)
                .body("code", equalTo("tenant-not-registered"));
    }

    @Test
    void a_repeat_with_its_key_is_answered_as_the_first_time() {
        String patient = practice.patient();
        Response first = practice.book(practice.at().header("Idempotency-Key", "once"), patient, nine);
        Response again = practice.book(practice.at().header("Idempotency-Key", "once"), patient, nine);
        assertThat(Practice.ok(again).header("Location")).isEqualTo(Practice.ok(first).header("Location"));
        practice.book(practice.at().header("Idempotency-Key", "once"), patient, nine.plusHours(3)).then()
                .statusCode(409).body("code", equalTo("different-content"));
        assertThat(events(practice.tenant, "appointment.booked")).isEqualTo(1);
    }

    private void refuses(String practitioner, OffsetDateTime start, String code, OffsetDateTime instead) {
        practice.book(practice.at(), practice.patient(), practitioner, start, start.plusMinutes(30), "").then()
                .statusCode(409).body("code", equalTo(code), "alternatives[0].start", equalTo(Practice.iso(instead)));
    }

    private Response start(String patient, String appointment) {
        return practice.at().body("""
                {"practitionerId": "%s", "visit": {"encounterClass": "AMB", "start": "2026-01-05T09:00:00+01:00"},
                 "appointmentId": "%s"}""".formatted(practice.practitioner, appointment.replaceFirst(".*/", "")))
                .post(patient + "/checkups");
    }

    private void complete(String checkup, String version) {
        practice.at().header("If-Match", "\"" + version + "\"").body("""
                {"signedBy": "%s", "end": "2026-01-05T09:30:00+01:00"}""".formatted(practice.practitioner))
                .post(checkup + "/complete").then().statusCode(204);
    }

    /** The next change of the clock that repeats an hour, or skips one. */
    private ZoneOffsetTransition next(boolean repeats) {
        ZoneOffsetTransition change = practice.zone.getRules().nextTransition(Instant.now());
        return change.isOverlap() == repeats
                ? change
                : practice.zone.getRules().nextTransition(change.getInstant());
    }
}
