package org.anamnesis.command.billing;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done in a visit is on an invoice. */
class VisitChargesTest extends BilledPractice {

    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

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
        assertThat(post(patient + "/invoices/" + TestIds.IDS.invoiceOfCheckup(id(checkup)) + "/issue", "", 1)
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
        String invoice = patient + "/invoices/" + TestIds.IDS.invoiceOfCheckup(id(checkup));
        assertThat(post(invoice + "/issue", "", 1).path("code").toString()).isEqualTo("charges-not-priced");
        String line = TestIds.IDS.line("checkup", id(checkup)).toString();
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
        post(patient + "/invoices/" + TestIds.IDS.invoiceOfCheckup(id(checkup)) + "/issue", "", 1);
        String dispense = dispense(checkup, 10);
        settled();
        assertThat(post(patient + "/invoices/" + TestIds.IDS.invoiceOfDispense(id(dispense)) + "/issue", "", 1)
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
        assertThat(post(booked + "/invoices/" + TestIds.IDS.invoiceOfAppointment(id(appointment)) + "/issue", "", 2)
                .statusCode()).isEqualTo(204);
        assertThat(total()).isEqualTo("43.50");
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
        String supplement = TestIds.IDS.supplementOf(TestIds.IDS.invoiceOfAppointment(id(appointment))).toString();
        assertThat(post(patient + "/invoices/" + supplement + "/issue", "", 1).statusCode()).isEqualTo(204);
        assertThat(events(tenant, "invoice.review-requested")).isZero();
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

    @Test
    void medication_is_ordered_in_a_checkup_of_the_patient_or_of_a_record_that_is_linked() {
        practice();
        String checkup = start(null);
        String owner = patient;
        assertThat(prescribe(patient, id(checkup)).statusCode()).isEqualTo(201);
        patient = register();
        Response others = prescribe(patient, id(checkup));
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.jsonPath().getString("code")).isEqualTo("checkup-unknown");
        assertThat(prescribe(patient, UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(post(patient + "/merge", "{\"survivorId\": \"%s\", \"reason\": \"x\"}".formatted(id(owner)), 0)
                .statusCode()).isEqualTo(204);
        // The checkup is not what speaks against it: the other record has the same medication.
        assertThat(prescribe(patient, id(checkup)).jsonPath().getString("code")).isEqualTo("safety-alerts");
    }

    private Response prescribe(String whom, UUID checkup) {
        return post(whom + "/prescriptions",
                """
                        {"practitionerId": "%s", "checkupId": "%s", "order": {
                          "medication": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "197361"}]},
                          "dosage": {"dose": {"value": 1, "unit": "{tablet}"}, "route": {"text": "oral"},
                                     "timing": {"frequency": 1, "period": {"value": 1, "unit": "d"}}},
                          "supply": {"quantity": {"value": 30, "unit": "{tablet}"}, "refills": 1},
                          "authored": "%s"}}"""
                        .formatted(practitioner, checkup, now()));
    }

    private String dispense(String checkup, int tablets) {
        String prescription = prescribe(patient, id(checkup)).header("Location");
        Response dispensed = post(prescription + "/dispenses",
                "{\"quantity\": {\"value\": %d, \"unit\": \"{tablet}\"}, \"handedOver\": \"%s\"}".formatted(tablets,
                        now()),
                0);
        assertThat(dispensed.statusCode()).as(dispensed.asString()).isEqualTo(201);
        return dispensed.header("Location");
    }

    private String total() {
        return jdbc.sql("""
                select convert_from(payload, 'UTF8')::json -> 'total' ->> 'amount' from event
                where payload_type = 'invoice.issued' and convert_from(meta_data, 'UTF8')::json ->> 'tenant' = ?""")
                .param(tenant).query(String.class).single();
    }
}
