package org.anamnesis.command.billing;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.anamnesis.command.billing.BillingOffice.EUR;
import static org.anamnesis.command.billing.BillingOffice.issue;
import static org.anamnesis.command.billing.BillingOffice.made;
import static org.anamnesis.command.billing.BillingOffice.pay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceResourceTest {

    private static final String REASON = "{\"reason\": \"Waited\"}";

    private final BillingOffice office = new BillingOffice().withTariff();
    private final String patient = office.patient();

    @Test
    void an_invoice_is_charged_issued_paid_refunded_credited_and_written_off() {
        String invoice = office.draft(patient);
        made(office.charge(invoice, "2"));
        change(invoice + "/issue", 1, "").statusCode(204).header("ETag", "\"2\"");
        assertThat(office.events("invoice.issued")).singleElement().asString().contains("\"number\":1",
                "\"net\":{\"amount\":91.00,", "\"tax\":{\"amount\":17.29,", "\"total\":{\"amount\":108.29,");
        String payment = made(pay(office.clerk(), invoice, "100", "R-1"));
        made(part(payment + "/refunds", 3, "30"));
        made(part(invoice + "/credits", 4, "8.29"));
        change(invoice + "/void", 5, REASON).statusCode(409).body("code", equalTo("payments-on-invoice"));
        change(invoice + "/write-off", 5, REASON).statusCode(204);
        assertThat(office.events("invoice.written-off")).singleElement().asString().contains("\"amount\":30.00");
    }

    @Test
    void a_charge_without_a_price_is_priced_or_removed_before_the_invoice_is_issued() {
        String invoice = office.draft(patient);
        String unknown = """
                {"kind": "manual", "description": "%s", "quantity": 1, "servicedOn": "2026-03-14"}""";
        String priced = made(office.clerk().body(unknown.formatted("Plaster")).post(invoice + "/charges"));
        String removed = made(office.clerk().body(unknown.formatted("Mistake")).post(invoice + "/charges"));
        change(invoice + "/issue", 2, "").statusCode(409).body("code", equalTo("charges-not-priced"));
        change(priced + "/price", 2, "{\"unitPrice\": %s, \"taxPercent\": 7}".formatted(EUR.formatted("3.333")))
                .statusCode(400).body("code", equalTo("too-many-decimals"))
                .body("errors.field", hasItem("unitPrice.amount"));
        change(priced + "/price", 2, "{\"unitPrice\": %s, \"taxPercent\": 7}".formatted(EUR.formatted("3.5")))
                .statusCode(204);
        change(removed + "/remove", 3, REASON).statusCode(204);
        change(invoice + "/issue", 4, "").statusCode(204);
        assertThat(office.events("invoice.issued")).singleElement().asString().contains("\"total\":{\"amount\":3.74");
    }

    @Test
    void a_price_holds_from_its_day_until_that_of_the_next() {
        for (String price : new String[]{"2026-03-15|99.00", "2026-03-01|50.00"}) {
            made(office.clerk().body("""
                    {"service": {"system": "http://snomed.info/sct", "code": "288086009"}, "amount": %s,
                     "taxPercent": 0, "validFrom": "%s"}""".formatted(EUR.formatted(price.split("\\|")[1]),
                    price.split("\\|")[0])).post("/tariffs"));
        }
        office.charged(patient);
        assertThat(office.events("invoice.charge-added")).singleElement().asString()
                .contains("\"unitPrice\":{\"amount\":50.00");
    }

    @Test
    void a_coverage_and_the_payer_of_the_account_share_the_total() {
        String account = patient + "/billing-account";
        String coverage = made(office.clerk().body("""
                {"payer": {"kind": "organization", "name": "AOK"}, "share": {"kind": "percent", "percent": 80},
                 "insuredId": {"country": "DE", "value": "A000500015"}, "validFrom": "2026-01-01"}""")
                .post(account + "/coverages"));
        change(account + "/payer", 1, "{\"payer\": {\"kind\": \"organization\", \"name\": \"Employer\"}}")
                .statusCode(204).header("ETag", "\"2\"");
        office.issued(patient);
        assertThat(office.events("invoice.issued").getLast()).contains("\"name\":\"AOK\"", "\"amount\":43.31",
                "\"name\":\"Employer\"", "\"amount\":10.83");
        change(coverage + "/end", 2, "{\"validUntil\": \"2026-03-13\", \"reason\": \"Moved\"}").statusCode(204);
        office.issued(patient);
        assertThat(office.events("invoice.issued").getLast()).doesNotContain("AOK").contains("\"amount\":54.14");
    }

    @Test
    void the_account_of_any_linked_record_shares_the_total_its_own_first() {
        String survivor = office.patient();
        covered(survivor, "AOK");
        change(survivor + "/billing-account/payer", 1,
                "{\"payer\": {\"kind\": \"organization\", \"name\": \"Employer\"}}")
                .statusCode(204);
        change(patient + "/merge", 0, "{\"survivorId\": \"%s\", \"reason\": \"Twice\"}"
                .formatted(BillingOffice.id(survivor))).statusCode(204);
        office.issued(patient);
        assertThat(office.events("invoice.issued").getLast()).contains("\"name\":\"AOK\"", "\"name\":\"Employer\"");
        covered(patient, "Barmer");
        office.issued(patient);
        assertThat(office.events("invoice.issued").getLast()).contains("\"name\":\"Barmer\"").doesNotContain("AOK");
        office.issued(survivor);
        assertThat(office.events("invoice.issued").getLast()).contains("\"name\":\"AOK\"").doesNotContain("Barmer");
    }

    @Test
    void a_survivor_sees_the_coverage_and_the_persons_of_its_duplicate() {
        String survivor = office.patient();
        covered(patient, "AOK");
        String person = made(office.clerk().body("{\"name\": {\"family\": \"Weber\"}}").post("/responsible-persons"));
        made(office.clerk().body("{\"patientId\": \"%s\", \"relationship\": {\"text\": \"Uncle\"}}"
                .formatted(BillingOffice.id(patient))).post(person + "/patients"));
        change(patient + "/merge", 0, "{\"survivorId\": \"%s\", \"reason\": \"Twice\"}"
                .formatted(BillingOffice.id(survivor))).statusCode(204);
        await().until(() -> office.events("billing-account.opened").size() == 2);
        change(survivor + "/billing-account/payer", 0,
                "{\"payer\": {\"kind\": \"responsible-person\", \"responsiblePersonId\": \"%s\"}}"
                        .formatted(BillingOffice.id(person)))
                .statusCode(204);
        office.issued(survivor);
        assertThat(office.events("invoice.issued").getLast()).contains("\"name\":\"AOK\"",
                BillingOffice.id(person).toString());
    }

    @Test
    void a_person_pays_only_for_whom_it_answers() {
        String person = made(office.clerk().body("{\"name\": {\"family\": \"Weber\"}}").post("/responsible-persons"));
        String payer = "{\"payer\": {\"kind\": \"responsible-person\", \"responsiblePersonId\": \"%s\"}}"
                .formatted(BillingOffice.id(person));
        change(patient + "/billing-account/payer", 0, payer).statusCode(404).body("code", equalTo("payer-unknown"));
        String link = made(office.clerk().body("""
                {"patientId": "%s", "relationship": {"text": "Uncle"}}""".formatted(BillingOffice.id(patient)))
                .post(person + "/patients"));
        change(patient + "/billing-account/payer", 0, payer).statusCode(204);
        change(link + "/end", 1, "{\"end\": \"2026-01-31\", \"reason\": \"Moved\"}").statusCode(204);
        // The patient pays again, by itself.
        await().until(() -> office.events("billing-account.payer-assigned").size() == 2);
        change(patient + "/billing-account/payer", 2, payer).statusCode(404).body("code", equalTo("payer-unknown"));
    }

    @Test
    void a_payment_sent_again_with_its_key_is_the_same_payment() {
        String invoice = office.issued(patient);
        String first = made(pay(office.clerk().header("Idempotency-Key", "k"), invoice, "10", "R-1"));
        assertThat(made(pay(office.clerk().header("Idempotency-Key", "k"), invoice, "10", "R-1"))).isEqualTo(first);
        pay(office.clerk(), invoice, "10", "R-1").then().statusCode(409)
                .body("code", equalTo("payment-reference-taken")).body("errors.field", hasItem("reference"));
        assertThat(office.events("invoice.payment-received")).hasSize(1);
        made(pay(office.clerk(), invoice, "10", "R-2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/invoices/%s/payments | {\"amount\": {\"amount\": 1.001, \"currency\": \"EUR\"}, \"reference\": \"x\", \"method\": \"cash\", \"received\": \"2026-03-20\"} | amount.amount",
            "/invoices/%s/payments | {\"amount\": {\"amount\": 0, \"currency\": \"EUR\"}, \"reference\": \"x\", \"method\": \"cash\", \"received\": \"2026-03-20\"} | amount.amount",
            "/invoices/%s/payments | {\"amount\": {\"amount\": 1, \"currency\": \"EUR\"}, \"reference\": \" \", \"method\": \"cash\", \"received\": \"2026-03-20\"} | reference",
            "/invoices/%s/payments | {\"amount\": {\"amount\": 1, \"currency\": \"EUR\"}, \"reference\": \"x\", \"method\": \"cash\", \"received\": \"2999-03-20\"} | received",
            "/invoices/%s/charges | {\"kind\": \"manual\", \"description\": \"x\", \"quantity\": 0, \"servicedOn\": \"2026-03-14\"} | quantity",
            "/invoices/%s/charges | {\"kind\": \"manual\", \"description\": \"x\", \"quantity\": 1, \"servicedOn\": \"+99999-03-14\"} | servicedOn",
            "/billing-account/coverages | {\"payer\": {\"kind\": \"organization\", \"name\": \"AOK\"}, \"insuredId\": {\"country\": \"DE\", \"value\": \"A000500016\"}, \"share\": {\"kind\": \"percent\", \"percent\": 80}, \"validFrom\": \"2026-01-01\"} | insuredId.value",
            "/billing-account/coverages | {\"payer\": {\"kind\": \"organization\", \"name\": \"AOK\"}, \"insuredId\": {\"country\": \"FR\", \"value\": \"2 55 08 14 168 025 38\"}, \"share\": {\"kind\": \"percent\", \"percent\": 80}, \"validFrom\": \"2026-01-01\"} | insuredId.value",
            "/billing-account/coverages | {\"payer\": {\"kind\": \"patient\"}, \"share\": {\"kind\": \"percent\", \"percent\": 80}, \"validFrom\": \"2026-01-01\"} | payer",
            "/billing-account/coverages | {\"payer\": {\"kind\": \"organization\", \"name\": \"AOK\"}, \"share\": {\"kind\": \"percent\"}, \"validFrom\": \"2026-01-01\"} | share",
            "/billing-account/coverages | {\"payer\": {\"kind\": \"organization\", \"name\": \"AOK\"}, \"validFrom\": \"2026-01-01\"} | share",
            "/billing-account/coverages | {\"payer\": {\"kind\": \"organization\", \"name\": \"AOK\"}, \"share\": {\"kind\": \"fixed\", \"amount\": {\"amount\": 1.5, \"currency\": \"JPY\"}}, \"validFrom\": \"2026-01-01\"} | share.amount.amount",
            "/billing-account/coverages | {\"payer\": {\"kind\": \"organization\", \"name\": \"AOK\"}, \"share\": {\"kind\": \"fixed\", \"amount\": {\"amount\": 1, \"currency\": \"XAU\"}}, \"validFrom\": \"2026-01-01\"} | share.amount.currency"})
    void names_the_field_that_is_wrong(String path, String body, String field) {
        String invoice = path.contains("%s") ? BillingOffice.id(office.issued(patient)).toString() : "";
        office.clerk().body(body).post(patient + path.formatted(invoice)).then().statusCode(400)
                .body("errors.field", hasItem(field));
        for (String none : List.of("invoice.payment-received", "invoice.charge-not-priced",
                "billing-account.coverage-added")) {
            assertThat(office.events(none)).isEmpty();
        }
    }

    @Test
    void what_changes_an_invoice_means_a_version_of_it() {
        String invoice = office.charged(patient);
        office.clerk().post(invoice + "/issue").then().statusCode(428);
        issue(office.clerk(), invoice, 0).then().statusCode(412);
        issue(office.clerk(), invoice, 1).then().statusCode(204);
        assertThat(office.numbers()).containsExactly(1L);
    }

    @Test
    void another_tenants_records_are_unknown() {
        String invoice = office.issued(patient);
        String other = newTenant();
        as(other, "clerk").post(patient + "/invoices").then().statusCode(404);
        issue(as(other, "clerk"), invoice, 2).then().statusCode(404);
        pay(as(other, "clerk"), invoice, "1", "R").then().statusCode(404);
        as(other, "clerk").body("{\"payer\": {\"kind\": \"patient\"}}").header("If-Match", "\"0\"")
                .post(patient + "/billing-account/payer").then().statusCode(404);
        pay(office.clerk(), office.patient() + invoice.substring(patient.length()), "1", "R").then().statusCode(404)
                .body("code", equalTo("invoice-unknown"));
        pay(office.clerk(), patient + "/invoices/" + UUID.randomUUID(), "1", "R").then().statusCode(404);
    }

    @Test
    void a_tenant_must_say_where_it_is_before_it_can_charge() {
        String unregistered = newTenant();
        String there = made(as(unregistered, "clerk")
                .body("{\"demographics\": {\"names\": [{\"text\": \"Rex\"}], \"sex\": \"male\"}}").post("/patients"));
        as(unregistered, "clerk").post(there + "/invoices").then().statusCode(409)
                .body("code", equalTo("tenant-not-registered"));
    }

    private void covered(String who, String insurer) {
        made(office.clerk().body("""
                {"payer": {"kind": "organization", "name": "%s"}, "share": {"kind": "percent", "percent": 80},
                 "validFrom": "2026-01-01"}""".formatted(insurer)).post(who + "/billing-account/coverages"));
    }

    private ValidatableResponse change(String path, long version, String body) {
        return office.clerk().header("If-Match", "\"" + version + "\"").body(body).post(path).then();
    }

    private Response part(String path, long version, String amount) {
        return office.clerk().header("If-Match", "\"" + version + "\"")
                .body("{\"amount\": %s, \"reason\": \"Waited\"}".formatted(EUR.formatted(amount))).post(path);
    }
}
