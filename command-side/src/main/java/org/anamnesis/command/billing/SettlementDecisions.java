package org.anamnesis.command.billing;

import java.util.Optional;
import java.util.function.Predicate;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.command.CreditInvoice;
import org.anamnesis.api.billing.command.MarkInvoiceOverdue;
import org.anamnesis.api.billing.command.ReceivePayment;
import org.anamnesis.api.billing.command.RefundPayment;
import org.anamnesis.api.billing.command.VoidInvoice;
import org.anamnesis.api.billing.command.WriteOffInvoice;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceOverdue;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.billing.InvoiceState.Voided;
import org.anamnesis.plumbing.metadata.Origin;

/** Decides about the money of an invoice: what happens, nothing where it happened before, or a refusal. */
final class SettlementDecisions {

    private SettlementDecisions() {}

    static Optional<PaymentReceived> receive(ReceivePayment command, InvoiceState state, Origin origin) {
        Payment given = command.payment();
        var payment = new PaymentReceived(command.invoiceId(), command.patientId(), command.paymentId(),
                new Payment(positive(given.amount(), state), given.reference(), given.method(), given.received(),
                        given.payer(), given.original()));
        if (wasIssuedAnd(state, balance -> balance.holds(payment))) {
            return Optional.empty();
        }
        Balance balance = state.mustBeIssued();
        if (origin != Origin.IMPORT) {
            balance.mustOwe(payment.payment().amount());
        }
        return Optional.of(payment);
    }

    static Optional<PaymentRefunded> refund(RefundPayment command, InvoiceState state) {
        var refund = new PaymentRefunded(command.invoiceId(), command.patientId(), command.refundId(),
                command.paymentId(), positive(command.amount(), state), command.reason());
        if (wasIssuedAnd(state, balance -> balance.holds(refund))) {
            return Optional.empty();
        }
        state.mustBeIssued().mustHold(refund.paymentId(), refund.amount());
        return Optional.of(refund);
    }

    static Optional<InvoiceCredited> credit(CreditInvoice command, InvoiceState state) {
        var credit = new InvoiceCredited(command.invoiceId(), command.patientId(), command.creditId(),
                positive(command.amount(), state), command.reason());
        if (wasIssuedAnd(state, balance -> balance.holds(credit))) {
            return Optional.empty();
        }
        state.mustBeIssued().mustOwe(credit.amount());
        return Optional.of(credit);
    }

    static Optional<InvoiceVoided> takeBack(VoidInvoice command, InvoiceState state) {
        if (state instanceof Voided) {
            return Optional.empty();
        }
        Balance balance = state.mustBeIssued();
        balance.mustHoldNoMoney();
        return Optional.of(new InvoiceVoided(command.invoiceId(), command.patientId(), balance.outstanding(),
                command.reason()));
    }

    static Optional<InvoiceWrittenOff> writeOff(WriteOffInvoice command, InvoiceState state) {
        Balance balance = state.mustBeIssued();
        return balance.canBeWrittenOff()
                ? Optional.of(new InvoiceWrittenOff(command.invoiceId(), command.patientId(), balance.outstanding(),
                        command.reason()))
                : Optional.empty();
    }

    static Optional<InvoiceOverdue> markOverdue(MarkInvoiceOverdue command, InvoiceState state) {
        if (wasIssuedAnd(state, Balance::isOverdue)) {
            return Optional.empty();
        }
        Balance balance = state.mustBeIssued();
        balance.mustBeDue(command.day());
        return Optional.of(new InvoiceOverdue(command.invoiceId(), command.patientId(), command.day(),
                balance.outstanding()));
    }

    private static Money positive(Money amount, InvoiceState state) {
        return state.draft().amounts().positive(amount, "amount");
    }

    /** Asked before all else, so that a repeat changes nothing whatever happened since. */
    private static boolean wasIssuedAnd(InvoiceState state, Predicate<Balance> test) {
        return state.everIssued().filter(test).isPresent();
    }
}
