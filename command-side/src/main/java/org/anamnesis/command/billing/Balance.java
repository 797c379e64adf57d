package org.anamnesis.command.billing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.CreditId;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.plumbing.command.CommandRefused;

/** What is still owed on an issued invoice, and the movements that made it so. */
final class Balance {

    private final Facts<PaymentId, Payment> payments = new Facts<>();
    private final Facts<RefundId, PaymentRefunded> refunds = new Facts<>();
    private final Facts<CreditId, InvoiceCredited> credits = new Facts<>();
    /** What is left of each payment after refunds. */
    private final Map<PaymentId, BigDecimal> left = new HashMap<>();
    private BigDecimal outstanding = BigDecimal.ZERO;
    private boolean writtenOff;

    /** Below zero where imported payments are more than the total. */
    BigDecimal outstanding() {
        return outstanding;
    }

    boolean holds(PaymentId id, Payment payment) {
        return payments.holds(id, payment, BillingRefusal.DIFFERENT_CONTENT);
    }

    boolean holds(PaymentRefunded refund) {
        return refunds.holds(refund.refundId(), refund, BillingRefusal.DIFFERENT_CONTENT);
    }

    boolean holds(InvoiceCredited credit) {
        return credits.holds(credit.creditId(), credit, BillingRefusal.DIFFERENT_CONTENT);
    }

    /** Lets an amount be taken off what is owed, or refuses. */
    void mustOwe(Money amount) {
        if (amount.amount().compareTo(outstanding) > 0) {
            throw new CommandRefused(BillingRefusal.MORE_THAN_OUTSTANDING, "amount.amount");
        }
    }

    /** Lets a part of a payment go back, or refuses. */
    void mustHold(PaymentId payment, Money amount) {
        if (!payments.knows(payment)) {
            throw new CommandRefused(BillingRefusal.PAYMENT_UNKNOWN);
        }
        if (amount.amount().compareTo(left.get(payment)) > 0) {
            throw new CommandRefused(BillingRefusal.MORE_THAN_PAID, "amount.amount");
        }
    }

    /** Lets the invoice be voided, or refuses. */
    void mustHoldNoMoney() {
        if (left.values().stream().anyMatch(amount -> amount.signum() > 0)) {
            throw new CommandRefused(BillingRefusal.PAYMENTS_ON_INVOICE);
        }
    }

    /** Whether something is left to write off: not if that was done already, which is silence. */
    boolean canBeWrittenOff() {
        if (outstanding.signum() <= 0 && !writtenOff) {
            throw new CommandRefused(BillingRefusal.INVOICE_BALANCED);
        }
        return outstanding.signum() > 0;
    }

    void issued(Money total) {
        outstanding = total.amount();
    }

    void paid(PaymentReceived event) {
        payments.put(event.paymentId(), event.payment());
        left.put(event.paymentId(), event.payment().amount().amount());
        outstanding = outstanding.subtract(event.payment().amount().amount());
    }

    void refunded(PaymentRefunded event) {
        refunds.put(event.refundId(), event);
        left.merge(event.paymentId(), event.amount().amount(), BigDecimal::subtract);
        outstanding = outstanding.add(event.amount().amount());
    }

    void credited(InvoiceCredited event) {
        credits.put(event.creditId(), event);
        outstanding = outstanding.subtract(event.amount().amount());
    }

    void voided(InvoiceVoided event) {
        outstanding = outstanding.subtract(event.amount().amount());
    }

    void writtenOff(InvoiceWrittenOff event) {
        writtenOff = true;
        outstanding = outstanding.subtract(event.amount().amount());
    }
}
