package org.anamnesis.records.billing;

import java.util.UUID;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeAdded;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeNotPriced;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeRemoved;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceWithdrawn;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewClosed;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewRequested;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceOverdue;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.value.Money;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.billing.PostingRow.Kind;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.persistence.TenantKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps invoices with their lines, and what was done about them. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record InvoiceProjection(Rows rows) {

    @EventHandler
    void on(InvoiceEvent event, EventContext at) {
        switch (event) {
            case InvoiceDrafted it -> rows.add(new InvoiceRow(at, it));
            case ChargeAdded it -> charge(at, it);
            case ChargeNotPriced it -> await(at, it);
            case ChargeRemoved it -> remove(at, it);
            case InvoiceWithdrawn it -> invoice(at, it).end(InvoiceStatus.WITHDRAWN, it.reason());
            case InvoiceIssued it -> invoice(at, it).issue(it);
            case PaymentReceived it -> receive(at, it);
            case PaymentRefunded it -> refund(at, it);
            case InvoiceCredited it -> credit(at, it);
            case InvoiceVoided it -> takeBack(at, it);
            case InvoiceWrittenOff it -> writeOff(at, it);
            case InvoiceOverdue it -> invoice(at, it).overdue(it.day());
            case InvoiceReviewRequested it -> invoice(at, it).review(new Review(it.cause(), it.factId(), at.at()));
            case InvoiceReviewClosed it -> invoice(at, it).reviewed(it.factId());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("invoice", "invoice_line", "posting");
    }

    private void charge(EventContext at, ChargeAdded it) {
        InvoiceRow invoice = invoice(at, it);
        InvoicePartKey key = key(at, it, it.lineId().value());
        LineRow line = rows.find(LineRow.class, key);
        if (line == null) {
            line = new LineRow(key, it.patientId(), at, it.line().charge());
            rows.add(line);
        } else if (line.status() == LineStatus.NOT_PRICED) {
            invoice.awaitNoMore();
        }
        line.price(it.line());
        invoice.add(it.line());
    }

    private void await(EventContext at, ChargeNotPriced it) {
        invoice(at, it).await();
        InvoicePartKey key = key(at, it, it.lineId().value());
        rows.getOrAdd(LineRow.class, key, () -> new LineRow(key, it.patientId(), at, it.charge())).await(it.charge());
    }

    private void remove(EventContext at, ChargeRemoved it) {
        InvoiceRow invoice = invoice(at, it);
        LineRow line = rows.get(LineRow.class, key(at, it, it.lineId().value()));
        InvoiceLine priced = line.line();
        if (priced == null) {
            invoice.awaitNoMore();
        } else {
            invoice.subtract(priced);
        }
        line.remove(it.reason());
    }

    private void receive(EventContext at, PaymentReceived it) {
        invoice(at, it).pay(it.payment().amount());
        rows.add(PostingRow.of(key(at, it, it.paymentId().value()), at, it));
    }

    private void refund(EventContext at, PaymentRefunded it) {
        invoice(at, it).payBack(it.amount());
        rows.get(PostingRow.class, key(at, it, it.paymentId().value())).refund(it.amount());
        rows.add(PostingRow.of(key(at, it, it.refundId().value()), at, it));
    }

    private void credit(EventContext at, InvoiceCredited it) {
        invoice(at, it).forgo(it.amount());
        post(at, it, it.creditId().value(), Kind.CREDIT, it.amount(), it.reason());
    }

    private void takeBack(EventContext at, InvoiceVoided it) {
        InvoiceRow invoice = invoice(at, it);
        invoice.forgo(it.amount());
        invoice.end(InvoiceStatus.VOIDED, it.reason());
        post(at, it, at.eventId(), Kind.VOID, it.amount(), it.reason());
    }

    private void writeOff(EventContext at, InvoiceWrittenOff it) {
        invoice(at, it).giveUp(it.amount());
        post(at, it, at.eventId(), Kind.WRITE_OFF, it.amount(), it.reason());
    }

    private void post(EventContext at, InvoiceEvent event, UUID id, Kind kind, Money amount, String reason) {
        rows.add(new PostingRow(key(at, event, id), at, kind, amount, reason));
    }

    private InvoiceRow invoice(EventContext at, InvoiceEvent event) {
        return rows.get(InvoiceRow.class, TenantKey.of(at, event.invoiceId().value()), at);
    }

    private static InvoicePartKey key(EventContext at, InvoiceEvent event, UUID id) {
        return InvoicePartKey.of(at, event.invoiceId(), id);
    }
}
