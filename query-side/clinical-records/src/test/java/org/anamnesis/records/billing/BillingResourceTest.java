package org.anamnesis.records.billing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.TariffId;
import org.anamnesis.api.billing.event.BillingAccountEvent.PayerAssigned;
import org.anamnesis.api.billing.event.TariffEvent.PriceSet;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.records.InvoiceStory;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BillingResourceTest {

    private final RunningRecords records = new RunningRecords();

    private final UUID ana = UUID.randomUUID();

    private final UUID account = UUID.randomUUID();

    @BeforeEach
    void begin() {
        records.written(ana, Story.registered(ana, "Flórez", "Ana"));
        records.written(account, InvoiceStory.opened(ana, account));
    }

    @Test
    void tells_who_pays_and_who_else_pays_a_part() {
        UUID coverage = UUID.randomUUID();
        records.happened(account, InvoiceStory.covered(ana, account, coverage, "DE", "A123456780"));
        accounts().body("accounts.payer.kind", contains("patient")).body("accounts.version", contains(1))
                .body("accounts[0].coverages.id", contains(coverage.toString()))
                .body("accounts[0].coverages[0].coverage.share.percent", equalTo(80))
                .body("accounts[0].coverages[0].coverage.insuredId.value", equalTo("A123456780"))
                .body("accounts[0].coverages[0].coverage.validUntil", nullValue());
        records.written(account, InvoiceStory.ended(ana, account, coverage, "2025-12-31"));
        records.happened(account, new PayerAssigned(new BillingAccountId(account), new PatientId(ana),
                Payer.organization("Employer", null)));
        accounts().body("accounts.payer.name", contains("Employer")).body("accounts.version", contains(3))
                .body("accounts[0].coverages[0].coverage.validUntil", equalTo("2025-12-31"))
                .body("accounts[0].coverages[0].endReason", equalTo("changed the fund"));
    }

    @Test
    void names_the_accounts_of_all_linked_records_the_survivors_first() {
        UUID duplicate = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        records.written(duplicate, Story.registered(duplicate, "Flores", "A."));
        records.written(other, InvoiceStory.opened(duplicate, other));
        records.happened(duplicate, Story.merged(duplicate, ana));
        accounts().body("accounts.id", contains(account.toString(), other.toString())).body("accounts.patientId",
                contains(null, duplicate.toString()));
    }

    @Test
    void tells_what_services_cost_by_code_and_from_which_day_on() {
        UUID noShow = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        records.written(noShow, InvoiceStory.price(noShow, "no-show", "20.00", "2026-01-01"));
        records.written(noShow, InvoiceStory.price(noShow, "no-show", "30.00", "2027-01-01"));
        records.written(noShow, InvoiceStory.price(noShow, "no-show", "25.00", "2026-01-01"));
        records.happened(late, InvoiceStory.price(late, "late-cancellation", "10.00", "2026-01-01"));
        records.get("/tariffs").body("tariffs.service.code", contains("late-cancellation", "no-show"))
                .body("tariffs[1].prices.validFrom", contains("2027-01-01", "2026-01-01"))
                .body("tariffs[1].prices.amount.amount", contains(30.00f, 25.00f))
                .body("tariffs[1].prices.setBy", contains("nurse-1", "nurse-1"));
        String next = records.get("/tariffs?limit=1").body("tariffs.id", contains(late.toString())).extract()
                .path("next");
        records.get("/tariffs?limit=1&cursor=" + next).body("tariffs.id", contains(noShow.toString()))
                .body("tariffs[0].prices", hasSize(2)).body("next", nullValue());
        records.written(noShow, InvoiceStory.price(noShow, "no-show", "9.00", "h", "2026-01-01"));
        records.settled();
        records.get("/tariffs").body("tariffs[1].prices.unit", contains(null, null, "h"))
                .body("tariffs[1].prices.amount.amount", contains(30.00f, 25.00f, 9.00f));
        Price dollars = new Price(new Coding("urn:anamnesis:service", "no-show", null), Money.of("31.00", "USD"), null,
                new BigDecimal("19"), LocalDate.parse("2027-01-01"));
        records.written(noShow, new PriceSet(new TariffId(noShow), dollars));
        records.settled();
        records.get("/tariffs").body("tariffs[1].prices.amount.currency", contains("EUR", "USD", "EUR", "EUR"));
        RunningRecords.request("elsewhere").get("/tariffs").then().statusCode(200).body("tariffs", empty());
    }

    @Test
    void charges_without_a_price_wait_for_one() {
        InvoiceStory story = new InvoiceStory(ana);
        UUID priced = UUID.randomUUID();
        UUID removed = UUID.randomUUID();
        UUID waiting = UUID.randomUUID();
        write(story.id(), story.drafted(), story.notPriced(priced), story.notPriced(removed),
                story.notPriced(waiting));
        records.get("/charges-without-price")
                .body("charges.id", contains(waiting.toString(), removed.toString(), priced.toString()));
        String next = records.get("/charges-without-price?limit=2").extract().path("next");
        records.get("/charges-without-price?cursor=" + next).body("charges.id", contains(priced.toString()));
        write(story.id(), story.charged(priced, "1.00", "0.19"), story.removed(removed));
        records.get("/charges-without-price").body("charges.id", contains(waiting.toString()))
                .body("charges.invoiceId", contains(story.id().toString()))
                .body("charges.invoiceVersion", contains(5)).body("charges.patientName", contains("Ana Flórez"))
                .body("charges[0].charge.quantity", equalTo(2));
        RunningRecords.request("elsewhere").get("/charges-without-price").then().statusCode(200).body("charges",
                empty());
    }

    @Test
    void an_invoice_is_to_be_reviewed_until_somebody_says_that_it_was_or_it_is_voided() {
        InvoiceStory story = issued("2026-01-03");
        UUID fact = UUID.randomUUID();
        write(story.id(), story.toReview(fact), story.paid(UUID.randomUUID(), "1.00"));
        records.get("/invoices-to-review").body("invoices.id", contains(story.id().toString()))
                .body("invoices[0].review.cause", contains("struck-after-issue"))
                .body("invoices[0].review.factId", contains(fact.toString()));
        InvoiceStory later = issued("2026-01-03");
        write(later.id(), later.toReview(fact));
        String next = records.get("/invoices-to-review?limit=1").body("invoices.id", contains(later.id().toString()))
                .extract().path("next");
        records.get("/invoices-to-review?cursor=" + next).body("invoices.id", contains(story.id().toString()));
        write(later.id(), later.credited("0.10"), later.voided("1.09"));
        UUID another = UUID.randomUUID();
        write(story.id(), story.credited("0.09"), story.toReview(another), story.reviewed(fact));
        records.get("/invoices-to-review").body("invoices.id", contains(story.id().toString()))
                .body("invoices[0].review.factId", contains(another.toString()));
        write(story.id(), story.reviewed(another));
        records.get("/invoices-to-review").body("invoices", empty());
    }

    @Test
    void an_invoice_is_overdue_until_nothing_is_outstanding() {
        InvoiceStory first = issued("2026-01-03");
        InvoiceStory second = issued("2026-01-04");
        write(second.id(), second.overdue("2026-02-05", "1.19"));
        write(first.id(), first.overdue("2026-02-04", "1.19"));
        String next = records.get("/overdue-invoices?limit=1").body("invoices.id", contains(first.id().toString()))
                .extract().path("next");
        records.get("/overdue-invoices?cursor=" + next).body("invoices.id", contains(second.id().toString()));
        write(first.id(), first.paid(UUID.randomUUID(), "1.19"));
        records.get("/overdue-invoices").body("invoices.id", contains(second.id().toString()));
        write(second.id(), second.voided("1.19"));
        records.get("/overdue-invoices").body("invoices", empty());
    }

    private InvoiceStory issued(String day) {
        InvoiceStory story = new InvoiceStory(ana);
        write(story.id(), story.drafted(), story.charged(UUID.randomUUID(), "1.00", "0.19"),
                story.issued(1, day, "1.00", "0.19", "1.19"));
        return story;
    }

    private void write(UUID aggregate, Object... events) {
        for (Object event : events) {
            records.written(aggregate, event);
        }
        records.settled();
    }

    private ValidatableResponse accounts() {
        return records.get("/patients/{id}/billing-account", ana);
    }
}
