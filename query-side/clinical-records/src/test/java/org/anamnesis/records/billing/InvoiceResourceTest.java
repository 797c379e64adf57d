package org.anamnesis.records.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anamnesis.records.InvoiceStory;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvoiceResourceTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID ana = UUID.randomUUID();

    private final InvoiceStory story = new InvoiceStory(ana);

    private final UUID line = UUID.randomUUID();

    private final UUID payment = UUID.randomUUID();

    @BeforeEach
    void begin() {
        records.written(ana, Story.registered(ana, "Flórez", "Ana"));
    }

    @Test
    void a_draft_sums_up_what_is_charged_and_counts_what_waits_for_a_price() {
        UUID waiting = UUID.randomUUID();
        UUID removed = UUID.randomUUID();
        happen(story.drafted(), story.charged(line, "100.00", "19.00"), story.notPriced(waiting),
                story.charged(removed, "5.50", "1.05"), story.removed(removed));
        invoice().body("status", equalTo("draft")).body("patientName", equalTo("Ana Flórez"))
                .body("notPriced", equalTo(1)).body("lines.status", contains("priced", "not-priced", "removed"))
                .body("lines[0].unitPrice.amount", equalTo(100.00f)).body("lines[0].taxPercent", equalTo(19))
                .body("lines[1].charge.description", equalTo("Suture of wound"))
                .body("lines[1].unitPrice", nullValue()).body("lines[2].removed", equalTo("not done"))
                .body("number", nullValue()).body("parts", empty()).header("ETag", "\"4\"");
        sums("100.00", "19.00", "119.00", "0.00", "0.00", "0.00", "0.00", "0.00");
        happen(story.charged(waiting, "20.00", "3.80"));
        invoice().body("notPriced", equalTo(0)).body("lines.status", contains("priced", "priced", "removed"))
                .body("lines.id", contains(line.toString(), waiting.toString(), removed.toString()));
        sums("120.00", "22.80", "142.80", "0.00", "0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void an_issued_invoice_is_balanced_once_nothing_is_outstanding() {
        happen(story.drafted(), story.charged(line, "100.00", "19.00"),
                story.issued(7, "2026-01-03", "100.00", "19.00", "119.00"), story.paid(payment, "100.00"),
                story.refunded(payment, "40"), story.credited("19.00"), story.overdue("2026-02-03", "40.00"));
        invoice().body("status", equalTo("issued")).body("number", equalTo(7))
                .body("issuedOn", equalTo("2026-01-03")).body("dueOn", equalTo("2026-02-02"))
                .body("overdueOn", equalTo("2026-02-03")).body("parts.payer.kind", contains("patient"))
                .body("payments.id", contains(payment.toString()))
                .body("payments[0].payment.reference", equalTo("ref-" + payment))
                .body("refunds.paymentId", contains(payment.toString())).body("refunds.reason", contains("paid twice"))
                .body("credits.kind", contains("credit")).body("credits.reason", contains("goodwill"));
        text("\"refunded\":{\"amount\":40.00,\"currency\":\"EUR\"},\"recordedAt\"");
        sums("100.00", "19.00", "119.00", "100.00", "40.00", "19.00", "0.00", "40.00");
        happen(story.writtenOff("40.00"));
        invoice().body("status", equalTo("balanced")).body("overdueOn", nullValue())
                .body("credits.kind", contains("credit", "write-off"));
        sums("100.00", "19.00", "119.00", "100.00", "40.00", "19.00", "40.00", "0.00");
    }

    @Test
    void an_invoice_taken_back_owes_nothing_and_says_why() {
        happen(story.drafted(), story.charged(line, "100.00", "19.00"),
                story.issued(7, "2026-01-03", "100.00", "19.00", "119.00"), story.voided("119.00"));
        invoice().body("status", equalTo("voided")).body("statusReason", equalTo("another patient's"))
                .body("credits.kind", contains("void"));
        sums("100.00", "19.00", "119.00", "0.00", "0.00", "119.00", "0.00", "0.00");
        InvoiceStory withdrawn = new InvoiceStory(ana);
        records.written(withdrawn.id(), withdrawn.drafted());
        records.happened(withdrawn.id(), withdrawn.withdrawn());
        records.get("/invoices/{id}", withdrawn.id()).body("status", equalTo("withdrawn"))
                .body("statusReason", equalTo("cancelled in time"));
    }

    @Test
    void lists_the_invoices_of_all_linked_records_the_latest_first() {
        UUID duplicate = UUID.randomUUID();
        InvoiceStory other = new InvoiceStory(duplicate);
        records.written(duplicate, Story.registered(duplicate, "Flores", "A."));
        records.written(duplicate, Story.merged(duplicate, ana));
        happen(story.drafted(), story.charged(line, "1.00", "0.19"),
                story.issued(1, "2026-01-03", "1.00", "0.19", "1.19"));
        records.written(other.id(), other.drafted());
        records.written(other.id(), other.charged(line, "2.00", "0.38"));
        records.happened(other.id(), other.issued(2, "2026-01-04", "2.00", "0.38", "2.38"));
        for (UUID asked : List.of(ana, duplicate)) {
            records.get("/patients/{id}/invoices", asked)
                    .body("invoices.id", contains(other.id().toString(), story.id().toString()))
                    .body("invoices.patientId", contains(duplicate.toString(), ana.toString()))
                    .body("invoices.sums.outstanding.amount", contains(2.38f, 1.19f))
                    .body("invoices.version", contains(2, 2));
        }
        String next = records.get("/patients/{id}/invoices?limit=1", ana)
                .body("invoices.id", contains(other.id().toString())).extract().path("next");
        records.get("/patients/{id}/invoices?cursor=" + next, ana)
                .body("invoices.id", contains(story.id().toString())).body("next", nullValue());
    }

    @Test
    void is_the_tenants_own() {
        happen(story.drafted());
        RunningRecords.request("elsewhere").get("/invoices/{id}", story.id()).then().statusCode(404).body("code",
                equalTo("invoice-unknown"));
        RunningRecords.request("elsewhere").get("/patients/{id}/invoices", ana).then().statusCode(404);
        records.request().get("/invoices/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private void happen(Object... events) {
        for (Object event : events) {
            records.written(story.id(), event);
        }
        records.settled();
    }

    private ValidatableResponse invoice() {
        return records.get("/invoices/{id}", story.id());
    }

    private void sums(String... amounts) {
        List<String> names = List.of("net", "tax", "total", "paid", "refunded", "credited", "writtenOff",
                "outstanding");
        text(IntStream.range(0, amounts.length)
                .mapToObj(i -> "\"%s\":{\"amount\":%s,\"currency\":\"EUR\"}".formatted(names.get(i), amounts[i]))
                .collect(Collectors.joining(",", "\"sums\":{", "}")));
    }

    private void text(String part) {
        assertThat(invoice().extract().asString()).contains(part);
    }
}
