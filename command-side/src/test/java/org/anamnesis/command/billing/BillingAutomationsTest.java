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
import org.anamnesis.plumbing.id.DerivedIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens in the practice becomes money by itself. */
class BillingAutomationsTest {

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String SNOMED_CT = "http://snomed.info/sct";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String OURS = "urn:anamnesis:service";

    private final JdbcClient jdbc = RunningCommandSide.context().getBean(JdbcClient.class);
    private final String tenant = newTenant();
    private String practitioner = "";
    private String patient = "";

    @Test
    void a_visit_from_booking_to_dispense_is_on_one_invoice() {
        practice();
        price(ACT_CODE, "AMB", "40.00");
        price(SNOMED_CT, "73761001", "250.50");
        price(RXNORM, "197361", "0.35");
        String appointment = book();
        settled();
        String checkup = start(appointment);
        post(checkup + "/procedures", """
                {"code": {"coding": [{"system": "http://snomed.info/sct", "code": "73761001"}], "text": "Colonoscopy"},
                 "performed": {"start": "%s"}}""".formatted(now()));
        complete(checkup);
        dispense(checkup, 30);
        settled();
        assertThat(events(tenant, "invoice.drafted")).isOne();
        assertThat(events(tenant, "invoice.charge-added")).isEqualTo(3);
        Response issued = post(invoice(appointment) + "/issue", "", 3);
        assertThat(issued.statusCode()).isEqualTo(204);
        // 40.00 + 250.50 + 30 times 0.35
        assertThat(total()).isEqualTo("301.00");
    }

    @Test
    void a_walk_in_gets_an_invoice_too() {
        practice();
        price(ACT_CODE, "AMB", "40.00");
        String checkup = start(null);
        complete(checkup);
        settled();
        assertThat(post(patient + "/invoices/" + DerivedIds.invoiceOfCheckup(id(checkup)) + "/issue", "", 1)
                .statusCode()).isEqualTo(204);
        assertThat(total()).isEqualTo("40.00");
    }

    @Test
    void what_the_tariff_does_not_know_waits_for_somebody() {
        practice();
        String checkup = start(null);
        complete(checkup);
        settled();
        assertThat(events(tenant, "invoice.charge-not-priced")).isOne();
        String invoice = patient + "/invoices/" + DerivedIds.invoiceOfCheckup(id(checkup));
        assertThat(post(invoice + "/issue", "", 1).path("code").toString()).isEqualTo("charges-not-priced");
        String line = DerivedIds.line("checkup", id(checkup)).toString();
        assertThat(post(invoice + "/charges/" + line + "/price", """
                {"unitPrice": {"amount": 12.50, "currency": "EUR"}, "taxPercent": 19}""", 1).statusCode())
                .isEqualTo(204);
        assertThat(post(invoice + "/issue", "", 2).statusCode()).isEqualTo(204);
        // 19 % of 12.50 is 2.375, and half to even is 2.38
        assertThat(total()).isEqualTo("14.88");
    }

    @Test
    void a_dispense_after_the_invoice_was_issued_gets_one_of_its_own() {
        practice();
        price(ACT_CODE, "AMB", "40.00");
        price(RXNORM, "197361", "0.35");
        String checkup = start(null);
        complete(checkup);
        settled();
        post(patient + "/invoices/" + DerivedIds.invoiceOfCheckup(id(checkup)) + "/issue", "", 1);
        String dispense = dispense(checkup, 10);
        settled();
        assertThat(post(patient + "/invoices/" + DerivedIds.invoiceOfDispense(id(dispense)) + "/issue", "", 1)
                .statusCode()).isEqualTo(204);
        assertThat(events(tenant, "invoice.review-requested")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"{box}, invoice.charge-not-priced", "{tablet}, invoice.charge-added"})
    void medication_is_charged_by_a_price_for_the_unit_in_which_it_was_dispensed(String unit, String event) {
        practice();
        price(RXNORM, "197361", "6.00", "\"unit\": \"%s\", ".formatted(unit));
        dispense(start(null), 10);
        settled();
        assertThat(events(tenant, "invoice.charge-not-priced") + events(tenant, "invoice.charge-added")).isOne();
        assertThat(events(tenant, event)).isOne();
    }

    @Test
    void a_cancellation_in_time_withdraws_the_draft() {
        practice();
        price(OURS, "late-cancellation", "25.00");
        String appointment = book();
        assertThat(post(appointment + "/cancel", "{\"cancelledBy\": \"patient\", \"reason\": \"Well again\"}", 0)
                .statusCode()).isEqualTo(204);
        settled();
        assertThat(events(tenant, "invoice.withdrawn")).isOne();
        assertThat(events(tenant, "invoice.charge-added")).isZero();
    }

    @Test
    void a_late_cancellation_costs_what_the_tariff_says() {
        // Two months of notice: every cancellation is late.
        practice("\"cancellationNoticeMinutes\": 43200, ");
        price(OURS, "late-cancellation", "25.00");
        String appointment = book();
        post(appointment + "/cancel", "{\"cancelledBy\": \"patient\", \"reason\": \"Well again\"}", 0);
        settled();
        assertThat(events(tenant, "invoice.charge-added")).isOne();
    }

    @Test
    void a_late_cancellation_costs_nothing_where_the_tariff_has_no_fee() {
        practice("\"cancellationNoticeMinutes\": 43200, ");
        String appointment = book();
        post(appointment + "/cancel", "{\"cancelledBy\": \"patient\", \"reason\": \"Well again\"}", 0);
        settled();
        assertThat(events(tenant, "invoice.withdrawn")).isOne();
    }

    @Test
    void a_procedure_struck_before_the_checkup_is_completed_is_not_charged() {
        practice();
        price(ACT_CODE, "AMB", "40.00");
        price(SNOMED_CT, "73761001", "250.50");
        String checkup = start(null);
        String procedure = procedure(checkup);
        enterInError(checkup, procedure, 1);
        post(checkup + "/complete", completion(), 2);
        settled();
        assertThat(events(tenant, "invoice.charge-added")).isOne();
    }

    @Test
    void a_procedure_struck_after_it_was_charged_is_taken_off_or_looked_at() {
        practice();
        price(ACT_CODE, "AMB", "40.00");
        price(SNOMED_CT, "73761001", "250.50");
        String checkup = start(null);
        String first = procedure(checkup);
        String second = procedure(checkup);
        post(checkup + "/complete", completion(), 2);
        settled();
        enterInError(checkup, first, 3);
        settled();
        assertThat(events(tenant, "invoice.charge-removed")).isOne();
        String invoice = patient + "/invoices/" + DerivedIds.invoiceOfCheckup(id(checkup));
        post(invoice + "/issue", "", 4);
        enterInError(checkup, second, 4);
        settled();
        assertThat(events(tenant, "invoice.charge-removed")).isOne();
        assertThat(events(tenant, "invoice.review-requested")).isOne();
        String close = invoice + "/reviews/" + second + "/close";
        assertThat(post(close, "{\"note\": \" \"}", 6).<List<String>>path("errors.field")).containsExactly("note");
        assertThat(post(close, "{\"note\": \"Credited\"}").statusCode()).isEqualTo(428);
        assertThat(post(close.replace(second, first), "{\"note\": \"Credited\"}", 6).<String>path("code"))
                .isEqualTo("review-unknown");
        assertThat(post(close, "{\"note\": \"Credited\"}", 6).statusCode()).isEqualTo(204);
        assertThat(events(tenant, "invoice.review-closed")).isOne();
    }

    @Test
    void a_visit_of_a_record_that_was_merged_meanwhile_is_on_the_invoice_of_its_appointment() {
        practice();
        price(ACT_CODE, "AMB", "40.00");
        price(RXNORM, "197361", "0.35");
        String appointment = book();
        settled();
        String booked = patient;
        patient = register();
        assertThat(post(booked + "/merge",
                "{\"survivorId\": \"%s\", \"reason\": \"Same person\"}".formatted(id(patient)), 0).statusCode())
                .isEqualTo(204);
        String checkup = start(appointment);
        complete(checkup);
        dispense(checkup, 10);
        settled();
        assertThat(events(tenant, "invoice.drafted")).isOne();
        assertThat(post(booked + "/invoices/" + DerivedIds.invoiceOfAppointment(id(appointment)) + "/issue", "", 2)
                .statusCode()).isEqualTo(204);
        assertThat(total()).isEqualTo("43.50");
    }

    @Test
    void an_appointment_is_neither_cancelled_nor_missed_once_its_checkup_has_begun() {
        practice();
        String appointment = book();
        String checkup = start(appointment);
        assertThat(post(appointment + "/cancel", "{\"cancelledBy\": \"patient\", \"reason\": \"Left\"}", 0)
                .path("code").toString()).isEqualTo("appointment-has-checkup");
        assertThat(post(checkup + "/cancel", "{\"reason\": \"Left\"}", 0).statusCode()).isEqualTo(204);
        assertThat(post(appointment + "/cancel", "{\"cancelledBy\": \"patient\", \"reason\": \"Left\"}", 0)
                .statusCode()).isEqualTo(204);
    }

    @Test
    void what_is_done_after_the_invoice_was_issued_is_on_a_supplement() {
        practice();
        price(ACT_CODE, "AMB", "40.00");
        price(RXNORM, "197361", "0.35");
        String appointment = book();
        String checkup = start(appointment);
        dispense(checkup, 10);
        settled();
        assertThat(post(invoice(appointment) + "/issue", "", 1).statusCode()).isEqualTo(204);
        complete(checkup);
        settled();
        String supplement = DerivedIds.supplementOf(DerivedIds.invoiceOfAppointment(id(appointment))).toString();
        assertThat(post(patient + "/invoices/" + supplement + "/issue", "", 1).statusCode()).isEqualTo(204);
        assertThat(events(tenant, "invoice.review-requested")).isZero();
    }

    @Test
    void the_owner_pays_for_the_animal() {
        practice();
        settled();
        assertThat(events(tenant, "billing-account.opened")).isOne();
        String owner = post("/responsible-persons", "{\"name\": {\"family\": \"Rossi\"}}").header("Location");
        post(owner + "/patients", "{\"patientId\": \"%s\", \"relationship\": {\"text\": \"Owner\"}}"
                .formatted(id(patient)));
        post(owner + "/patients", "{\"patientId\": \"%s\", \"relationship\": {\"text\": \"neighbour\"}}"
                .formatted(id(patient)));
        settled();
        assertThat(events(tenant, "billing-account.payer-assigned")).isOne();
    }

    @Test
    void an_owner_who_was_linked_before_the_tenant_was_registered_pays_too() {
        String animal = post("/patients", "{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}")
                .header("Location");
        String owner = post("/responsible-persons", "{\"name\": {\"family\": \"Rossi\"}}").header("Location");
        post(owner + "/patients", "{\"patientId\": \"%s\", \"relationship\": {\"text\": \"Owner\"}}"
                .formatted(id(animal)));
        practice();
        price(OURS, "bath", "20.00");
        String invoice = post(animal + "/invoices", "{}").header("Location");
        post(invoice + "/charges", """
                {"kind": "manual", "service": {"system": "urn:anamnesis:service", "code": "bath"}, "quantity": 1,
                 "description": "Bath", "servicedOn": "2026-03-14"}""");
        assertThat(post(invoice + "/issue", "", 1).statusCode()).isEqualTo(204);
        assertThat(events(tenant, "billing-account.payer-assigned")).isZero();
        assertThat(jdbc.sql("""
                select convert_from(payload, 'UTF8')::json #>> '{parts,0,payer,responsiblePersonId}' from event
                where payload_type = 'invoice.issued' and convert_from(meta_data, 'UTF8')::json ->> 'tenant' = ?""")
                .param(tenant).query(String.class).single()).isEqualTo(id(owner).toString());
    }

    @Test
    void an_owner_does_not_take_the_place_of_a_payer_who_was_named() {
        practice();
        settled();
        post(patient + "/billing-account/payer", "{\"payer\": {\"kind\": \"organization\", \"name\": \"Employer\"}}",
                0);
        String owner = post("/responsible-persons", "{\"name\": {\"family\": \"Rossi\"}}").header("Location");
        post(owner + "/patients", "{\"patientId\": \"%s\", \"relationship\": {\"text\": \"Owner\"}}"
                .formatted(id(patient)));
        settled();
        assertThat(events(tenant, "billing-account.payer-assigned")).isOne();
    }

    @Test
    void nothing_is_billed_in_a_tenant_without_rules() {
        practitioner = id(post("/practitioners", "{\"name\": {\"family\": \"Lind\"}}").header("Location")).toString();
        patient = post("/patients", "{\"demographics\": {\"names\": [{\"family\": \"Weber\"}], \"sex\": \"female\"}}")
                .header("Location");
        complete(start(null));
        settled();
        assertThat(events(tenant, "billing-account.opened") + events(tenant, "invoice.drafted")).isZero();
    }

    private void practice() {
        practice("");
    }

    private void practice(String rules) {
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

    private String register() {
        return post("/patients", "{\"demographics\": {\"names\": [{\"family\": \"Weber\"}], \"sex\": \"female\"}}")
                .header("Location");
    }

    private void price(String system, String code, String amount) {
        price(system, code, amount, "");
    }

    private void price(String system, String code, String amount, String unit) {
        assertThat(post("/tariffs", """
                {"service": {"system": "%s", "code": "%s"}, "amount": {"amount": %s, "currency": "EUR"}, %s
                 "taxPercent": 0, "validFrom": "2020-01-01"}""".formatted(system, code, amount, unit)).statusCode())
                .isEqualTo(201);
    }

    private String book() {
        OffsetDateTime start = LocalDate.now(ZoneOffset.UTC).plusDays(7)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY)).atTime(9, 0).atOffset(ZoneOffset.UTC);
        Response booked = post(patient + "/appointments", """
                {"practitionerId": "%s", "booking": {"start": "%s", "end": "%s"}}"""
                .formatted(practitioner, start, start.plusMinutes(20)));
        assertThat(booked.statusCode()).as(booked.asString()).isEqualTo(201);
        return booked.header("Location");
    }

    private String start(String appointment) {
        String named = appointment == null ? "" : ", \"appointmentId\": \"" + id(appointment) + "\"";
        Response started = post(patient + "/checkups", """
                {"practitionerId": "%s", "visit": {"encounterClass": "AMB", "start": "%s"}%s}"""
                .formatted(practitioner, now(), named));
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(201);
        return started.header("Location");
    }

    private String procedure(String checkup) {
        return id(post(checkup + "/procedures", """
                {"code": {"coding": [{"system": "http://snomed.info/sct", "code": "73761001"}]},
                 "performed": {"start": "%s"}}""".formatted(now())).header("Location")).toString();
    }

    private void enterInError(String checkup, String procedure, int version) {
        assertThat(post(checkup + "/entered-in-error",
                "{\"fact\": \"procedure\", \"factId\": \"%s\", \"reason\": \"Slip\"}".formatted(procedure), version)
                .statusCode()).isEqualTo(204);
    }

    private void complete(String checkup) {
        Response completed = as(tenant, "dr-1").header("If-Match", version(checkup)).body(completion())
                .post(checkup + "/complete");
        assertThat(completed.statusCode()).as(completed.asString()).isEqualTo(204);
    }

    private String dispense(String checkup, int tablets) {
        String prescription = post(patient + "/prescriptions",
                """
                        {"practitionerId": "%s", "checkupId": "%s", "order": {
                          "medication": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "197361"}]},
                          "dosage": {"dose": {"value": 1, "unit": "{tablet}"}, "route": {"text": "oral"},
                                     "timing": {"frequency": 1, "period": {"value": 1, "unit": "d"}}},
                          "supply": {"quantity": {"value": 30, "unit": "{tablet}"}, "refills": 1},
                          "authored": "%s"}}"""
                        .formatted(practitioner, id(checkup), now()))
                .header("Location");
        Response dispensed = post(prescription + "/dispenses",
                "{\"quantity\": {\"value\": %d, \"unit\": \"{tablet}\"}, \"handedOver\": \"%s\"}".formatted(tablets,
                        now()),
                0);
        assertThat(dispensed.statusCode()).as(dispensed.asString()).isEqualTo(201);
        return dispensed.header("Location");
    }

    private String completion() {
        return "{\"signedBy\": \"%s\", \"end\": \"%s\"}".formatted(practitioner, now());
    }

    /** The version that nobody else has changed since: how many events the stream holds, less one. */
    private String version(String aggregate) {
        return "\"" + (jdbc.sql("select count(*) from event where aggregate_identifier = ?")
                .param(id(aggregate).toString()).query(Long.class).single() - 1) + "\"";
    }

    private String invoice(String appointment) {
        return patient + "/invoices/" + DerivedIds.invoiceOfAppointment(id(appointment));
    }

    private String total() {
        return jdbc.sql("""
                select convert_from(payload, 'UTF8')::json -> 'total' ->> 'amount' from event
                where payload_type = 'invoice.issued' and convert_from(meta_data, 'UTF8')::json ->> 'tenant' = ?""")
                .param(tenant).query(String.class).single();
    }

    /** Waits until the automations have done all that the tenant's events ask for. */
    private void settled() {
        await().untilAsserted(() -> assertThat(jdbc.sql("""
                select count(*) from follow_up_task
                where convert_from(task_data, 'UTF8')::json ->> 'tenant' = ?""").param(tenant).query(Long.class)
                .single()).isZero());
    }

    private Response post(String path, String body) {
        return as(tenant, "dr-1").body(body).post(path);
    }

    private Response post(String path, String body, int version) {
        return as(tenant, "dr-1").header("If-Match", "\"" + version + "\"").body(body).post(path);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).minusSeconds(2);
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
