package org.anamnesis.command.scheduling;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.plumbing.testing.RecordDatabase;

/** A practice with a practitioner who works round the clock, for tests of who can be booked when. */
final class Practice {

    final String tenant = newTenant();
    final ZoneId zone;
    final String practitioner;

    Practice(String country, String zone) {
        this.zone = ZoneId.of(zone);
        ok(at().body("""
                {"settings": {"name": "Praxis", "country": "%s", "timeZone": "%s"}}""".formatted(country, zone))
                .post("/tenant"));
        practitioner = practitioner("");
    }

    static Practice inBerlin() {
        return new Practice("DE", "Europe/Berlin");
    }

    RequestSpecification at() {
        return as(tenant, "reception");
    }

    /** Another one who works round the clock, and what is said of it besides its name. */
    String practitioner(String besides) {
        String id = id(at().body("{\"name\": {\"family\": \"Lind\"}" + besides + "}").post("/practitioners"));
        String week = Stream.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                .map(day -> "{\"day\": \"%s\", \"from\": \"00:00\", \"until\": \"00:00\"}".formatted(day))
                .collect(Collectors.joining(", "));
        hours(id, week, true);
        return id;
    }

    void hours(String practitioner, String week, boolean onPublicHolidays) {
        ok(at().body("""
                {"validFrom": "2026-01-01", "week": [%s], "onPublicHolidays": %s}""".formatted(week, onPublicHolidays))
                .post("/practitioners/" + practitioner + "/working-hours"));
    }

    String patient() {
        return at().body("{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}")
                .post("/patients").header("Location");
    }

    String visitType(String code, int minutes) {
        return id(at().body("""
                {"code": "%s", "display": "Visit", "durationMinutes": %d, "encounterClass": "AMB"}"""
                .formatted(code, minutes)).post("/visit-types"));
    }

    /** A time on a Monday some months ahead. */
    OffsetDateTime monday(int hour) {
        return LocalDate.now().plusMonths(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(hour, 0)
                .atZone(zone).toOffsetDateTime();
    }

    String booked(String patient, OffsetDateTime start) {
        return ok(book(at(), patient, start)).header("Location");
    }

    Response book(RequestSpecification node, String patient, OffsetDateTime start) {
        return book(node, patient, practitioner, start, start.plusMinutes(30), "");
    }

    Response book(RequestSpecification node, String patient, String practitioner, OffsetDateTime start,
            OffsetDateTime end, String besides) {
        return node.body("""
                {"practitionerId": "%s", "booking": {"start": "%s", "end": "%s"%s}}"""
                .formatted(practitioner, start, end, besides)).post(patient + "/appointments");
    }

    /** The payload of the last event of a name. */
    String recorded(String name) {
        return ask("""
                select convert_from(payload, 'UTF8') from event
                where convert_from(meta_data, 'UTF8')::json ->> 'tenant' = ? and payload_type = ?
                order by global_index desc limit 1""", tenant, name);
    }

    /** How much automations have yet to do. */
    long followUps() {
        return Long.parseLong(
                ask("select count(*) from follow_up_task where convert_from(task_data, 'UTF8')::json ->> 'tenant' = ?",
                        tenant));
    }

    private static String ask(String sql, String... parameters) {
        try (var connection = RecordDatabase.connect("record", "command_side");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A time as the API writes it. */
    static String iso(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    static Response ok(Response response) {
        return response.then().statusCode(201).extract().response();
    }

    static String id(Response made) {
        return ok(made).header("Location").replaceFirst(".*/", "");
    }
}
