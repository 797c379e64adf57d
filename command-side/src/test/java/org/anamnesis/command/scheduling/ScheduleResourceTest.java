package org.anamnesis.command.scheduling;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.atOtherNode;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.UUID;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleResourceTest {

    private static final String HOURS = """
            {"validFrom": "2026-12-01", "onPublicHolidays": false,
             "week": [{"day": "mon", "from": "08:00", "until": "12:00"}, {"day": "mon", "from": "13:00", "until": "%s"}]}
            """;
    private static final String CONGRESS = """
            {"period": {"start": "2026-12-24T12:00:00+01:00", "end": "%s"}, "reason": "Congress"}""";
    private static final String REASON = "{\"reason\": \"Called off\"}";

    private final String tenant = newTenant();
    private final String practitioner = practitioner(tenant);

    @Test
    void sets_working_hours() {
        String schedule = TestIds.IDS.schedule(UUID.fromString(practitioner.substring("/practitioners/".length())))
                .toString();
        as(tenant, "office").body(HOURS.formatted("18:00")).post(practitioner + "/working-hours").then()
                .statusCode(201).header("Location", practitioner + "/working-hours")
                .header("Anamnesis-Written", schedule + "@0");
        atOtherNode(tenant, "office").body(HOURS.formatted("18:00")).post(practitioner + "/working-hours").then()
                .statusCode(201).header("Anamnesis-Written", schedule + "@0");
        atOtherNode(tenant, "office").body(HOURS.formatted("19:00")).post(practitioner + "/working-hours").then()
                .statusCode(201).header("Anamnesis-Written", schedule + "@1");
    }

    @Test
    void refuses_hours_that_overlap() {
        as(tenant, "office").body(HOURS.formatted("13:00")).post(practitioner + "/working-hours").then()
                .statusCode(400).body("code", equalTo("hours-overlap")).body("errors.field", hasItem("week"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void knows_nothing_of_practitioners_of_another_tenant(boolean withSchedule) {
        if (withSchedule) {
            as(tenant, "office").body(HOURS.formatted("18:00")).post(practitioner + "/working-hours").then()
                    .statusCode(201);
        }
        as(newTenant(), "office").body(HOURS.formatted("18:00")).post(practitioner + "/working-hours").then()
                .statusCode(404).body("code", equalTo("practitioner-unknown")).body("errors", nullValue());
        as(newTenant(), "office").body(CONGRESS.formatted("2026-12-24T12:00:00Z")).post(practitioner + "/time-off")
                .then().statusCode(404).body("code", equalTo("practitioner-unknown")).body("errors", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, monday, 12:00, week[0].day", "+999999999-01-01, mon, 12:00, validFrom",
            "2026-02-30, mon, 12:00, validFrom", "2026-12-01, mon, 24:30, week[0].until"})
    void names_the_field_that_is_malformed(String validFrom, String day, String until, String field) {
        as(tenant, "office").body("""
                {"validFrom": "%s", "week": [{"day": "%s", "from": "08:00", "until": "%s"}]}"""
                .formatted(validFrom, day, until)).post(practitioner + "/working-hours").then().statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void records_time_off_and_takes_it_back() {
        register();
        String body = CONGRESS.formatted("2026-12-24T18:00:00+01:00");
        Response made = as(tenant, "office").header("Idempotency-Key", "k1").body(body)
                .post(practitioner + "/time-off");
        made.then().statusCode(201).header("Location", matchesPattern(practitioner + "/time-off/[0-9a-f-]{36}"));
        atOtherNode(tenant, "office").header("Idempotency-Key", "k1").body(body).post(practitioner + "/time-off")
                .then().statusCode(201).header("Location", made.header("Location"));
        assertThat(events(tenant, "schedule.time-off-recorded")).isEqualTo(1);
        String cancel = made.header("Location") + "/cancel";
        as(tenant, "office").body(REASON).post(cancel).then().statusCode(428);
        as(tenant, "office").header("If-Match", "\"0\"").body(REASON).post(cancel).then().statusCode(204)
                .header("ETag", "\"1\"");
        as(tenant, "office").header("If-Match", "\"1\"").body("{\"reason\": \"Otherwise\"}").post(cancel).then()
                .statusCode(409).body("code", equalTo("time-off-cancelled"));
    }

    @Test
    void records_no_time_off_that_ends_before_it_starts_or_is_nobodys() {
        register();
        as(tenant, "office").body(CONGRESS.formatted("2026-12-24T11:00:00Z")).post(practitioner + "/time-off").then()
                .statusCode(400).body("errors.field", hasItem("period"));
        as(tenant, "office").body(CONGRESS.formatted("2026-12-24T12:00:00Z"))
                .post("/practitioners/" + UUID.randomUUID() + "/time-off").then().statusCode(404);
    }

    @Test
    void records_no_time_off_before_the_tenant_says_where_it_is() {
        as(tenant, "office").body(CONGRESS.formatted("2026-12-24T12:00:00Z")).post(practitioner + "/time-off").then()
                .statusCode(409).body("code", equalTo("tenant-not-registered"));
    }

    @Test
    void defines_a_visit_type_under_its_code() {
        String type = """
                {"code": "first-visit", "display": "First visit", "durationMinutes": %d, "encounterClass": "AMB"}""";
        Response first = as(tenant, "office").body(type.formatted(30)).post("/visit-types");
        first.then().statusCode(201).header("Location",
                "/visit-types/" + TestIds.IDS.visitType(tenant, "first-visit")).header("ETag", "\"0\"");
        as(tenant, "office").body(type.formatted(45)).post("/visit-types").then().statusCode(201)
                .header("Location", first.header("Location")).header("ETag", "\"1\"");
        as(tenant, "office").header("If-Match", "\"1\"").body(REASON).post(first.header("Location") + "/retire")
                .then().statusCode(204);
        as(newTenant(), "office").header("If-Match", "\"2\"").body(REASON)
                .post(first.header("Location") + "/retire").then().statusCode(404);
        as(tenant, "office").body(type.formatted(0)).post("/visit-types").then().statusCode(400)
                .body("errors.field", hasItem("durationMinutes"));
    }

    @Test
    void registers_and_closes_a_room() {
        Response room = as(tenant, "office").header("Idempotency-Key", "r1").body("{\"name\": \"Room 1\"}")
                .post("/rooms");
        room.then().statusCode(201).header("Location", matchesPattern("/rooms/[0-9a-f-]{36}"));
        as(tenant, "office").header("Idempotency-Key", "r1").body("{\"name\": \"Room 2\"}").post("/rooms").then()
                .statusCode(409);
        as(tenant, "office").body(REASON).post(room.header("Location") + "/close").then().statusCode(428);
        as(tenant, "office").header("If-Match", "\"0\"").body(REASON).post(room.header("Location") + "/close").then()
                .statusCode(204);
        as(tenant, "office").body("{\"name\": \" \"}").post("/rooms").then().statusCode(400)
                .body("errors.field", hasItem("name"));
    }

    private void register() {
        as(tenant, "office").body("{\"settings\": {\"name\": \"Practice\", \"country\": \"AT\"}}").post("/tenant");
    }

    private static String practitioner(String tenant) {
        return as(tenant, "office").body("{\"name\": {\"family\": \"Lind\"}}").post("/practitioners")
                .header("Location");
    }
}
