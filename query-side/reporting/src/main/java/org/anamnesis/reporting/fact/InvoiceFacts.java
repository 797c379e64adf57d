package org.anamnesis.reporting.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.event.ChargeEvent;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeAdded;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeNotPriced;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeRemoved;
import org.anamnesis.api.billing.event.DraftEvent;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceWithdrawn;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.billing.event.SettlementEvent;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceOverdue;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.value.Money;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.reporting.ReportingApplication;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was invoiced, and what came of it. */
@Component
@ProcessingGroup(ReportingApplication.NAME)
record InvoiceFacts(Changes changes) {

    @EventHandler
    void on(DraftEvent event, EventContext at) {
        switch (event) {
            case InvoiceDrafted it -> changes.add(Change.INVOICE, at.tenant(), it.invoiceId(), it.patientId(),
                    it.appointmentId(), it.checkupId(), it.currency());
            case InvoiceWithdrawn it -> changes.add(Change.INVOICE_STATE, at.tenant(), it.invoiceId(), "withdrawn");
        }
    }

    @EventHandler
    void on(ChargeEvent event, EventContext at) {
        switch (event) {
            case ChargeAdded it -> line(it, it.line(), it.line().charge(), at);
            case ChargeRemoved it -> changes.add(Change.LINE_REMOVED, at.tenant(), it.invoiceId(), it.lineId());
            // What has no price yet is no amount.
            case ChargeNotPriced _ -> {
            }
        }
    }

    @EventHandler
    void on(SettlementEvent event, EventContext at) {
        switch (event) {
            case InvoiceIssued it -> issued(it, at);
            case PaymentReceived it -> paid(it, it.payment(), at);
            case PaymentRefunded it -> settled(it, it.refundId().value(), "refund", it.amount(), at);
            case InvoiceCredited it -> settled(it, it.creditId().value(), "credit", it.amount(), at);
            case InvoiceWrittenOff it -> settled(it, at.eventId(), "write-off", it.amount(), at);
            case InvoiceVoided it -> voided(it, at);
            // How old a debt is follows from its due date.
            case InvoiceOverdue _ -> {
            }
        }
    }

    @ResetHandler
    void reset() {
        changes.clear("invoice", "invoice_line", "revenue_month", "settlement");
    }

    private void line(ChargeAdded event, InvoiceLine line, Charge charge, EventContext at) {
        changes.add(Change.LINE, at.tenant(), event.invoiceId(), event.lineId(), event.patientId(),
                Codes.of(charge.kind()), Codes.system(charge.service()), Codes.code(charge.service()),
                Codes.display(charge.service()), charge.practitionerId(), charge.quantity(), charge.servicedOn(),
                line.net().currency(), line.net().amount(), line.tax().amount());
    }

    private void issued(InvoiceIssued event, EventContext at) {
        changes.add(Change.INVOICE_ISSUED, at.tenant(), event.invoiceId(), event.issuedOn(), event.dueOn(),
                event.net().amount(), event.tax().amount(), event.total().amount());
        changes.add(Change.INVOICE_STATE, at.tenant(), event.invoiceId(), "issued");
        changes.add(Change.REVENUE, at.tenant(), event.invoiceId(), true);
    }

    // Voiding credits what is outstanding; that may be nothing.
    private void voided(InvoiceVoided event, EventContext at) {
        changes.add(Change.INVOICE_STATE, at.tenant(), event.invoiceId(), "voided");
        changes.add(Change.REVENUE, at.tenant(), event.invoiceId(), false);
        settled(event, at.eventId(), "credit", event.amount(), at);
    }

    private void paid(PaymentReceived event, Payment payment, EventContext at) {
        settled(event, event.paymentId().value(), "payment", Codes.of(payment.method()),
                payment.payer() == null ? null : Codes.of(payment.payer().kind()), payment.received().day(),
                payment.amount(), at);
    }

    private void settled(InvoiceEvent event, UUID id, String kind, Money amount, EventContext at) {
        settled(event, id, kind, null, null, null, amount, at);
    }

    private void settled(InvoiceEvent event, UUID id, String kind, @Nullable String method, @Nullable String payer,
            @Nullable LocalDate day, Money amount, EventContext at) {
        changes.add(Change.SETTLEMENT, at.tenant(), id, event.invoiceId(), event.patientId(), kind, method, payer,
                day, at.at(), amount.currency(), amount.amount());
        changes.add(Change.BALANCE, at.tenant(), event.invoiceId(), of(kind, "payment", amount),
                of(kind, "refund", amount), of(kind, "credit", amount), of(kind, "write-off", amount));
    }

    private static BigDecimal of(String kind, String column, Money amount) {
        return kind.equals(column) ? amount.amount() : BigDecimal.ZERO;
    }
}
