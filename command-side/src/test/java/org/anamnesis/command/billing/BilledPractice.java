package org.anamnesis.command.billing;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.plumbing.testing.TestIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A practice in which what happens becomes money by itself. */
class BilledPractice {

    static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    static final String SNOMED_CT = "http://snomed.info/sct";
    static final String OURS = "urn:anamnesis:service";

    final JdbcClient jdbc = RunningCommandSide.context().getBean(JdbcClient.class);
    final String tenant = newTenant();
    String practitioner = "";
    String patient = "";

    void practice() {
        practice("");
    }

    void practice(String rules) {
        assertThat(post("/tenant",
                "{\"settings\": {" + rules + "\"name\": \"Practice\", \"country\": \"IS\", \"currency\": \"EUR\"}}")
                .statusCode())
                .isEqualTo(201);
        practitioner = id(post("/practitioners", "{\"name\": {\"family\": \"Lind\"}}").header("Location")).toString();
        String week = String.join(", ", List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").stream()
                .map("{\"day\": \"%s\", \"from\": \"00:00\", \"until\": \"00:00\"}"::formatted).toList());
        assertThat(post("/practitioners/" + practitioner + "/working-hours",
                "{\"validFrom\": \"2020-01-01\", \"onPublicHolidays\": true, \"week\": [" + week + "]}").statusCode())
                .isEqualTo(201);
        patient = register();
    }

    String register() {
        return post("/patients", "{\"demographics\": {\"names\": [{\"family\": \"Weber\"}], \"sex\": \"female\"}}")
                .header("Location");
    }

    void price(String system, String code, String amount) {
        price(system, code, amount, "");
    }

    void price(String system, String code, String amount, String unit) {
        assertThat(post("/tariffs", """
                {"service": {"system": "%s", "code": "%s"}, "amount": {"amount": %s, "currency": "EUR"}, %s
                 "taxPercent": 0, "validFrom": "2020-01-01"}""".formatted(system, code, amount, unit)).statusCode())
                .isEqualTo(201);
    }

    String book() {
        OffsetDateTime start = LocalDate.now(ZoneOffset.UTC).plusDays(7)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY)).atTime(9, 0).atOffset(ZoneOffset.UTC);
        Response booked = post(patient + "/appointments", """
                {"practitionerId": "%s", "booking": {"start": "%s", "end": "%s"}}"""
                .formatted(practitioner, start, start.plusMinutes(20)));
        assertThat(booked.statusCode()).as(booked.asString()).isEqualTo(201);
        return booked.header("Location");
    }

    String start(String appointment) {
        String named = appointment == null ? "" : ", \"appointmentId\": \"" + id(appointment) + "\"";
        Response started = post(patient + "/checkups", """
                {"practitionerId": "%s", "visit": {"encounterClass": "AMB", "start": "%s"}%s}"""
                .formatted(practitioner, now(), named));
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(201);
        return started.header("Location");
    }

    void complete(String checkup) {
        Response completed = as(tenant, "dr-1").header("If-Match", version(checkup)).body(completion())
                .post(checkup + "/complete");
        assertThat(completed.statusCode()).as(completed.asString()).isEqualTo(204);
    }

    String completion() {
        return "{\"signedBy\": \"%s\", \"end\": \"%s\"}".formatted(practitioner, now());
    }

    /** The version that nobody else has changed since: how many events the stream holds, less one. */
    String version(String aggregate) {
        return "\"" + (jdbc.sql("select count(*) from event where aggregate_identifier = ?")
                .param(id(aggregate).toString()).query(Long.class).single() - 1) + "\"";
    }

    String invoice(String appointment) {
        return patient + "/invoices/" + TestIds.IDS.invoiceOfAppointment(id(appointment));
    }

    /** Waits until the automations have done all that the tenant's events ask for. */
    void settled() {
        await().untilAsserted(() -> assertThat(jdbc.sql("""
                select count(*) from follow_up_task
                where convert_from(task_data, 'UTF8')::json ->> 'tenant' = ?""").param(tenant).query(Long.class)
                .single()).isZero());
    }

    Response post(String path, String body) {
        return as(tenant, "dr-1").body(body).post(path);
    }

    Response post(String path, String body, int version) {
        return as(tenant, "dr-1").header("If-Match", "\"" + version + "\"").body(body).post(path);
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).minusSeconds(2);
    }

    static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
