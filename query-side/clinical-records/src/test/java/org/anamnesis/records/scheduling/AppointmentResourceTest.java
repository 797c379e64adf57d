package org.anamnesis.records.scheduling;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentFulfilled;
import org.anamnesis.records.InvoiceStory;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.ScheduleStory;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppointmentResourceTest {

    private static final String NINE = "2030-03-04T09:00";

    private static final String HALF_PAST = "2030-03-04T09:30";

    private static final String TEN = "2030-03-04T10:00";

    private final RunningRecords records = new RunningRecords();

    private final UUID ana = UUID.randomUUID();

    private final PatientId patient = new PatientId(ana);

    private final UUID eva = UUID.randomUUID();

    private final ScheduleStory story = new ScheduleStory(records, eva);

    @BeforeEach
    void begin() {
        story.open();
        records.written(ana, Story.registered(ana, "Flórez", "Ana"));
    }

    @Test
    void tells_an_appointment_with_all_that_was_booked() {
        UUID booked = story.booked(ana, NINE, HALF_PAST);
        records.settled();
        records.get("/patients/{id}/appointments", ana).body("appointments.id", contains(booked.toString()))
                .body("appointments[0].patientId", equalTo(ana.toString()))
                .body("appointments[0].patientName", equalTo("Ana Flórez"))
                .body("appointments[0].practitioner.name", equalTo("Eva Haas"))
                .body("appointments[0].slot.start", equalTo("2030-03-04T09:00:00+01:00"))
                .body("appointments[0].slot.end", equalTo("2030-03-04T09:30:00+01:00"))
                .body("appointments[0].visitType.display", equalTo("First visit"))
                .body("appointments[0].room.name", equalTo("Room 2"))
                .body("appointments[0].status", equalTo("booked"))
                .body("appointments[0].reason.text", equalTo("Cough"))
                .body("appointments[0].notes", equalTo("brings an X-ray"))
                .body("appointments[0].bookedBy", equalTo("nurse-1")).body("appointments[0].version", equalTo(0))
                .body("incomplete", equalTo(0)).body("asOf.recordedAt", notNullValue());
    }

    @Test
    void follows_an_appointment_from_booking_to_checkup() {
        UUID booked = story.booked(ana, NINE, HALF_PAST);
        AppointmentId id = new AppointmentId(booked);
        records.happened(booked, story.moved(ana, booked, HALF_PAST, TEN));
        one(booked).body("slot.start", equalTo("2030-03-04T09:30:00+01:00")).body("room", nullValue())
                .body("reason", nullValue()).header("ETag", "\"1\"");
        records.happened(booked, new AppointmentCheckedIn(id, patient));
        one(booked).body("status", equalTo("checked-in"));
        UUID checkup = UUID.randomUUID();
        records.happened(booked, new AppointmentFulfilled(id, patient, new CheckupId(checkup)));
        one(booked).body("status", equalTo("fulfilled")).body("checkupId", equalTo(checkup.toString()))
                .header("ETag", "\"3\"").header("Cache-Control", "no-store");
    }

    @Test
    void says_who_cancelled_and_who_did_not_come() {
        UUID cancelled = story.booked(ana, NINE, HALF_PAST);
        records.written(cancelled, story.cancelled(ana, cancelled, NINE, HALF_PAST));
        UUID missed = story.booked(ana, HALF_PAST, TEN);
        records.happened(missed, story.missed(ana, missed, HALF_PAST, TEN));
        records.get("/patients/{id}/appointments", ana).body("appointments.status", contains("no-show", "cancelled"))
                .body("appointments[1].cancellation.cancelledBy", equalTo("patient"))
                .body("appointments[1].cancellation.inTime", equalTo(true))
                .body("appointments[1].cancellation.reason", equalTo("has a cold"));
        records.get("/patients/{id}/timeline", ana)
                .body("entries.kind", contains("appointment.missed", "patient.registered"))
                .body("entries[0].factId", equalTo(missed.toString()))
                .body("entries[0].time", equalTo("2030-03-04T09:30+01:00"));
    }

    @Test
    void tells_the_appointments_of_all_linked_records() {
        UUID duplicate = UUID.randomUUID();
        records.written(duplicate, Story.registered(duplicate, "Flores", "A."));
        UUID own = story.booked(ana, NINE, HALF_PAST);
        UUID other = story.booked(duplicate, HALF_PAST, TEN);
        records.happened(duplicate, Story.merged(duplicate, ana));
        for (UUID asked : List.of(ana, duplicate)) {
            records.get("/patients/{id}/appointments", asked)
                    .body("appointments.id", contains(other.toString(), own.toString()))
                    .body("appointments.patientId", contains(duplicate.toString(), ana.toString()))
                    .body("appointments.survivorId", contains(ana.toString(), null))
                    .body("appointments.patientName", contains("Ana Flórez", "Ana Flórez"));
            records.get("/patients/{id}/appointments/{appointment}", asked, other);
        }
    }

    @Test
    void pages_the_latest_first() {
        UUID first = story.booked(ana, NINE, HALF_PAST);
        UUID second = story.booked(ana, HALF_PAST, TEN);
        records.settled();
        String next = records.get("/patients/{id}/appointments?limit=1", ana)
                .body("appointments.id", contains(second.toString())).extract().path("next");
        records.get("/patients/{id}/appointments?limit=1&cursor=" + next, ana)
                .body("appointments.id", contains(first.toString())).body("next", nullValue());
    }

    @Test
    void finds_appointments_by_the_number_of_an_insured_person() {
        UUID account = UUID.randomUUID();
        UUID coverage = UUID.randomUUID();
        records.written(account, InvoiceStory.opened(ana, account));
        records.written(account, InvoiceStory.covered(ana, account, coverage, "DE", "A123456780"));
        records.written(account, InvoiceStory.ended(ana, account, coverage, "2025-12-31"));
        UUID duplicate = UUID.randomUUID();
        records.written(duplicate, Story.registered(duplicate, "Flores", "A."));
        records.written(duplicate, Story.merged(duplicate, ana));
        UUID own = story.booked(ana, NINE, HALF_PAST);
        UUID others = story.booked(duplicate, HALF_PAST, TEN);
        records.settled();
        String days = ", \"from\": \"2030-03-04\", \"to\": \"2030-03-04\"";
        String next = found("{\"insuredId\": {\"value\": \"A 123 456 780\"}, \"limit\": 1" + days + "}")
                .body("appointments.id", contains(own.toString())).extract().path("next");
        found("{\"insuredId\": {\"value\": \"A123456780\"}, \"cursor\": \"" + next + "\"" + days + "}")
                .body("appointments.id", contains(others.toString())).body("next", nullValue());
        found("{\"insuredId\": {\"country\": \"DE\", \"value\": \"A123456780\"}" + days + "}")
                .body("appointments", hasSize(2));
        found("{\"insuredId\": {\"country\": \"AT\", \"value\": \"A123456780\"}" + days + "}")
                .body("appointments", empty());
        found("{\"insuredId\": {\"value\": \"A123456780\"}, \"from\": \"2030-03-05\"}").body("appointments", empty());
        found("{\"insuredId\": {\"value\": \"A123456780\"}}").body("appointments", empty());
    }

    @Test
    void is_the_tenants_own_and_refuses_what_is_malformed() {
        UUID booked = story.booked(ana, NINE, HALF_PAST);
        records.settled();
        RunningRecords.request("elsewhere").get("/patients/{id}/appointments/{appointment}", ana, booked).then()
                .statusCode(404).body("code", equalTo("patient-unknown"));
        records.request().get("/patients/{id}/appointments/{appointment}", ana, UUID.randomUUID()).then()
                .statusCode(404).body("code", equalTo("appointment-unknown"));
        search(new RunningRecords(), "{\"insuredId\": {\"value\": \"A123456780\"}}").statusCode(409).body("code",
                equalTo("tenant-not-registered"));
        refused("{}", "insuredId");
        refused("{\"insuredId\": {\"country\": \"Germany\", \"value\": \"A123456780\"}}", "insuredId.country");
        refused("{\"insuredId\": {\"value\": \"1\"}, \"from\": \"2030-01-01\", \"to\": \"2031-01-03\"}", "to");
        refused("{\"insuredId\": {\"value\": \"1\"}, \"from\": \"2030-01-02\", \"to\": \"2030-01-01\"}", "to");
    }

    private void refused(String criteria, String field) {
        search(records, criteria).statusCode(400).body("errors[0].field", equalTo(field));
    }

    private ValidatableResponse found(String criteria) {
        return search(records, criteria).statusCode(200);
    }

    private static ValidatableResponse search(RunningRecords records, String criteria) {
        return records.request().contentType("application/json").body(criteria).post("/appointments/search").then();
    }

    private ValidatableResponse one(UUID appointment) {
        return records.get("/patients/{id}/appointments/{appointment}", ana, appointment);
    }
}
