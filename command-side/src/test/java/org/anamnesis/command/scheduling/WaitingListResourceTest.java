package org.anamnesis.command.scheduling;

import static org.anamnesis.command.RunningCommandSide.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class WaitingListResourceTest {

    private static final String CARDIOLOGY = """
            {"coding": [{"system": "http://snomed.info/sct", "code": "394579002"}]}""";

    private final Practice practice = Practice.inBerlin();
    private final String visitType = practice.visitType("visit", 30);
    private final OffsetDateTime nine = practice.monday(9);

    @Test
    void a_cancelled_slot_is_offered_to_the_first_whose_wish_fits_and_booking_it_ends_the_waiting() {
        String first = practice.patient();
        waits(practice.patient(), practice.visitType("long", 45), null, nine.toLocalDate());
        waits(practice.patient(), visitType, null, nine.toLocalDate().plusDays(1));
        waits(practice.patient(), visitType, practice.practitioner(""), nine.toLocalDate());
        String entry = waits(first, visitType, practice.practitioner, nine.toLocalDate());
        waits(practice.patient(), visitType, null, nine.toLocalDate());
        cancel(practice.booked(practice.patient(), nine), "0");
        assertThat(offered(1).getString("waitingListEntryId")).isEqualTo(entry);
        assertThat(offered(1).getString("slot.start")).isEqualTo(Practice.iso(nine));
        Practice.ok(practice.at().body("""
                {"practitionerId": "%s", "booking": {"start": "%s", "visitTypeId": "%s"}, "waitingListEntryId": "%s"}"""
                .formatted(practice.practitioner, nine, visitType, entry)).post(first + "/appointments"));
        await().untilAsserted(() -> assertThat(events(practice.tenant, "waiting-list.left")).isEqualTo(1));
        practice.at().body("""
                {"practitionerId": "%s", "booking": {"start": "%s", "visitTypeId": "%s"}, "waitingListEntryId": "%s"}"""
                .formatted(practice.practitioner, nine.plusHours(1), visitType, entry)).post(first + "/appointments")
                .then().statusCode(409).body("code", equalTo("entry-closed"));
        settled();
        assertThat(events(practice.tenant, "waiting-list.slot-offered")).isEqualTo(1);
    }

    @Test
    void a_slot_that_is_declined_goes_to_the_next_and_one_left_to_the_one_after() {
        String first = practice.patient();
        String second = practice.patient();
        String one = waits(first, visitType, null, nine.toLocalDate());
        String two = waits(second, visitType, null, nine.toLocalDate());
        String three = waits(practice.patient(), visitType, null, nine.toLocalDate());
        cancel(practice.booked(practice.patient(), nine), "0");
        assertThat(offered(1).getString("waitingListEntryId")).isEqualTo(one);
        practice.at().header("If-Match", "\"1\"").post(first + "/waiting-list/" + one + "/offers/"
                + offered(1).getString("offerId") + "/decline").then().statusCode(204);
        assertThat(offered(2).getString("waitingListEntryId")).isEqualTo(two);
        practice.at().header("If-Match", "\"1\"").body("{\"reason\": \"Well again\"}")
                .post(second + "/waiting-list/" + two + "/leave").then().statusCode(204);
        assertThat(offered(3).getString("waitingListEntryId")).isEqualTo(three);
    }

    @Test
    void who_leaves_with_two_offers_leaves_both_to_the_next() {
        String first = practice.patient();
        String leaving = waits(first, visitType, null, nine.toLocalDate());
        String next = waits(practice.patient(), visitType, null, nine.toLocalDate());
        cancel(practice.booked(practice.patient(), nine), "0");
        assertThat(offered(1).getString("waitingListEntryId")).isEqualTo(leaving);
        cancel(practice.booked(practice.patient(), nine.plusHours(2)), "0");
        assertThat(offered(2).getString("waitingListEntryId")).isEqualTo(leaving);
        practice.at().header("If-Match", "\"2\"").body("{\"reason\": \"Well again\"}")
                .post(first + "/waiting-list/" + leaving + "/leave").then().statusCode(204);
        assertThat(offered(4).getString("waitingListEntryId")).isEqualTo(next);
        settled();
    }

    @Test
    void a_slot_that_somebody_else_booked_is_offered_anew_when_it_is_free_again() {
        String entry = waits(practice.patient(), visitType, null, nine.toLocalDate());
        cancel(practice.booked(practice.patient(), nine), "0");
        assertThat(offered(1).getString("waitingListEntryId")).isEqualTo(entry);
        cancel(practice.booked(practice.patient(), nine), "0");
        assertThat(offered(2).getString("waitingListEntryId")).isEqualTo(entry);
    }

    @Test
    void the_slot_that_an_appointment_is_moved_from_is_offered_and_not_to_who_moved() {
        String patient = practice.patient();
        waits(patient, visitType, null, nine.toLocalDate());
        String entry = waits(practice.patient(), visitType, null, nine.toLocalDate());
        String appointment = practice.booked(patient, nine);
        practice.at().header("If-Match", "\"0\"").body("""
                {"practitionerId": "%s", "booking": {"start": "%s", "visitTypeId": "%s"}}"""
                .formatted(practice.practitioner, nine.plusDays(1), visitType)).post(appointment + "/reschedule")
                .then().statusCode(204);
        assertThat(offered(1).getString("waitingListEntryId")).isEqualTo(entry);
        assertThat(offered(1).getString("slot.start")).isEqualTo(Practice.iso(nine));
    }

    @Test
    void a_slot_is_offered_neither_where_the_practitioner_is_off_nor_to_who_is_busy() {
        String busy = practice.patient();
        waits(busy, visitType, null, nine.toLocalDate());
        practice.book(practice.at(), busy, practice.practitioner(""), nine, nine.plusMinutes(15), "");
        String appointment = practice.booked(practice.patient(), nine);
        String later = practice.booked(practice.patient(), nine.plusHours(2));
        Practice.ok(practice.at().body("""
                {"period": {"start": "%s", "end": "%s"}}""".formatted(nine.plusHours(2), nine.plusHours(3)))
                .post("/practitioners/" + practice.practitioner + "/time-off"));
        cancel(appointment, "0");
        cancel(later, "0");
        settled();
        assertThat(events(practice.tenant, "waiting-list.slot-offered")).isZero();
    }

    @Test
    void who_waits_for_a_specialty_is_offered_slots_of_those_trained_in_it() {
        String cardiologist = practice.practitioner(", \"specialties\": [" + CARDIOLOGY + "]");
        String patient = practice.patient();
        String entry = Practice.id(practice.at().body("""
                {"wish": {"specialty": %s, "visitTypeId": "%s", "earliest": "%s", "latest": "%s"}}"""
                .formatted(CARDIOLOGY, visitType, nine.toLocalDate(), nine.toLocalDate()))
                .post(patient + "/waiting-list"));
        cancel(practice.booked(practice.patient(), nine), "0");
        settled();
        assertThat(events(practice.tenant, "waiting-list.slot-offered")).isZero();
        cancel(Practice.ok(practice.book(practice.at(), practice.patient(), cardiologist, nine, nine.plusHours(1),
                "")).header("Location"), "0");
        assertThat(offered(1).getString("waitingListEntryId")).isEqualTo(entry);
    }

    private String waits(String patient, String visitType, String practitioner, LocalDate day) {
        return Practice.id(practice.at().body("""
                {"wish": {%s "visitTypeId": "%s", "earliest": "%s", "latest": "%s"}}"""
                .formatted(practitioner == null ? "" : "\"practitionerId\": \"" + practitioner + "\",", visitType,
                        day, day))
                .post(patient + "/waiting-list"));
    }

    private void cancel(String appointment, String version) {
        practice.at().header("If-Match", "\"" + version + "\"")
                .body("{\"cancelledBy\": \"patient\", \"reason\": \"Ill\"}").post(appointment + "/cancel").then()
                .statusCode(204);
    }

    private JsonPath offered(long times) {
        await().untilAsserted(() -> assertThat(events(practice.tenant, "waiting-list.slot-offered")).isEqualTo(times));
        return new JsonPath(practice.recorded("waiting-list.slot-offered"));
    }

    /** Waits until nothing is left to be offered. */
    private void settled() {
        await().untilAsserted(() -> assertThat(practice.followUps()).isZero());
    }
}
