package org.anamnesis.command.billing;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.ImportedLine;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.billing.ReviewCause;
import org.anamnesis.api.billing.command.CloseInvoiceReview;
import org.anamnesis.api.billing.command.ImportInvoice;
import org.anamnesis.api.billing.command.IssueInvoice;
import org.anamnesis.api.billing.command.RequestInvoiceReview;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewClosed;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewRequested;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.testing.Refused;
import org.junit.jupiter.api.Test;

class InvoiceTest extends InvoiceHistory {

    @Test
    void asks_for_a_review_of_one_thing_once() {
        UUID fact = UUID.randomUUID();
        var review = new RequestInvoiceReview(id, patient, ReviewCause.STRUCK_AFTER_ISSUE, fact);
        var requested = new InvoiceReviewRequested(id, patient, ReviewCause.STRUCK_AFTER_ISSUE, fact);
        given(drafted, added, issued).when(review, LIVE).expectEvents(requested);
        given(drafted, added, issued, requested).when(review, LIVE).expectNoEvents();
    }

    @Test
    void a_review_is_closed_once_and_may_be_asked_for_because_of_something_else_again() {
        UUID fact = UUID.randomUUID();
        var requested = new InvoiceReviewRequested(id, patient, ReviewCause.STRUCK_AFTER_ISSUE, fact);
        var again = new InvoiceReviewRequested(id, patient, ReviewCause.CHARGED_AFTER_ISSUE, fact);
        var close = new CloseInvoiceReview(id, patient, fact, "Credited");
        var closed = new InvoiceReviewClosed(id, patient, fact, "Credited");
        given(drafted, added, issued, requested).when(close, LIVE).expectEvents(closed);
        given(drafted, added, issued, requested, closed).when(close, LIVE).expectNoEvents();
        given(drafted, added, issued, requested, closed)
                .when(new RequestInvoiceReview(id, patient, requested.cause(), fact), LIVE).expectNoEvents();
        given(drafted, added, issued, requested, closed, again).when(close, LIVE).expectEvents(closed);
        given(drafted, added, issued, requested)
                .when(new CloseInvoiceReview(id, patient, UUID.randomUUID(), "Credited"), LIVE)
                .expectException(Refused.with(BillingRefusal.REVIEW_UNKNOWN));
    }

    @Test
    void brings_an_invoice_in_as_it_stood() {
        CheckupId checkup = new CheckupId(UUID.randomUUID());
        ImportedLine given = new ImportedLine(line, charge("3"), Money.of("129.2", "EUR"));
        ImportInvoice bring = new ImportInvoice(id, patient, checkup, List.of(given), "EUR",
                new ClinicalTime("2019-05-04T23:30:00-05:00"), "C-17");
        Money total = eur("129.20");
        InvoiceEvent[] history = {new InvoiceDrafted(id, patient, null, checkup, "EUR"),
                added(charge("1"), "129.20", "0", "129.20", "0.00"),
                new InvoiceIssued(id, patient, null, "C-17", LocalDate.parse("2019-05-04"), null, total, eur("0.00"),
                        total, List.of(new PayerPart(Payer.patient(), null, total)))};
        fixture(Map.of(new CoverageId(UUID.randomUUID()), coverage(percent("80"), DAY, null))).givenNoPriorActivity()
                .when(bring, IMPORT).expectEvents((Object[]) history);
        given(history).when(bring, IMPORT).expectNoEvents();
        given(history).when(new ImportInvoice(id, patient, checkup, List.of(new ImportedLine(
                line, suture, eur("129.21"))), "EUR", new ClinicalTime("2019"), "C-17"), IMPORT)
                .expectException(Refused.with(BillingRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void is_unknown_to_another_tenant_and_to_another_patient() {
        given(drafted, added).when(issue(), FOREIGN).expectException(Refused.with(BillingRefusal.INVOICE_UNKNOWN));
        given(drafted, added).when(new IssueInvoice(id, new PatientId(UUID.randomUUID())), LIVE)
                .expectException(Refused.with(BillingRefusal.INVOICE_UNKNOWN));
    }
}
