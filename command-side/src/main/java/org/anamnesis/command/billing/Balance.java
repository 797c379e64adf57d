package org.anamnesis.command.billing;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.event.SettlementEvent;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceOverdue;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.value.Money;
import org.anamnesis.plumbing.command.CommandRefused;

/** What is still owed on an issued invoice, as the movements say that made it so. What follows is another balance. */
record Balance(Amounts amounts, List<SettlementEvent> movements) {

    Balance after(SettlementEvent movement) {
        return new Balance(amounts, Stream.concat(movements.stream(), Stream.of(movement)).toList());
    }

    /** Below zero where imported payments are more than the total. */
    Money outstanding() {
        return amounts.money(movements.stream().map(Balance::change).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    boolean isOverdue() {
        return all(InvoiceOverdue.class).findAny().isPresent();
    }

    boolean holds(PaymentReceived payment) {
        return holds(payment, PaymentReceived.class, PaymentReceived::paymentId);
    }

    boolean holds(PaymentRefunded refund) {
        return holds(refund, PaymentRefunded.class, PaymentRefunded::refundId);
    }

    boolean holds(InvoiceCredited credit) {
        return holds(credit, InvoiceCredited.class, InvoiceCredited::creditId);
    }

    /** Lets an amount be taken off what is owed, or refuses. */
    void mustOwe(Money amount) {
        refuseIf(amount.amount().compareTo(outstanding().amount()) > 0, BillingRefusal.MORE_THAN_OUTSTANDING,
                "amount.amount");
    }

    /** Lets the invoice be overdue on a day, or refuses; one that was brought in is never due. */
    void mustBeDue(LocalDate day) {
        boolean late = all(InvoiceIssued.class).anyMatch(it -> it.dueOn() != null && day.isAfter(it.dueOn()));
        refuseIf(!late || outstanding().amount().signum() <= 0, BillingRefusal.NOT_DUE);
    }

    /** Lets a part of a payment go back, or refuses. */
    void mustHold(PaymentId id, Money amount) {
        PaymentReceived payment = all(PaymentReceived.class).filter(it -> it.paymentId().equals(id)).findFirst()
                .orElseThrow(() -> new CommandRefused(BillingRefusal.PAYMENT_UNKNOWN));
        refuseIf(amount.amount().compareTo(left(payment)) > 0, BillingRefusal.MORE_THAN_PAID, "amount.amount");
    }

    /** Lets the invoice be voided, or refuses. */
    void mustHoldNoMoney() {
        refuseIf(all(PaymentReceived.class).anyMatch(payment -> left(payment).signum() > 0),
                BillingRefusal.PAYMENTS_ON_INVOICE);
    }

    /** Whether something is left to write off: not if that was done already; refuses where nothing ever was. */
    boolean canBeWrittenOff() {
        boolean owed = outstanding().amount().signum() > 0;
        refuseIf(!owed && all(InvoiceWrittenOff.class).findAny().isEmpty(), BillingRefusal.INVOICE_BALANCED);
        return owed;
    }

    private static BigDecimal change(SettlementEvent movement) {
        return switch (movement) {
            case InvoiceIssued it -> it.total().amount();
            case PaymentReceived it -> it.payment().amount().amount().negate();
            case PaymentRefunded it -> it.amount().amount();
            case InvoiceCredited it -> it.amount().amount().negate();
            case InvoiceVoided it -> it.amount().amount().negate();
            case InvoiceWrittenOff it -> it.amount().amount().negate();
            case InvoiceOverdue _ -> BigDecimal.ZERO;
        };
    }

    private BigDecimal left(PaymentReceived payment) {
        return all(PaymentRefunded.class).filter(refund -> refund.paymentId().equals(payment.paymentId()))
                .map(refund -> refund.amount().amount())
                .reduce(payment.payment().amount().amount(), BigDecimal::subtract);
    }

    /** Whether this very movement happened before; refuses if its id holds another. */
    private <M> boolean holds(M movement, Class<M> kind, Function<M, Object> id) {
        Optional<M> known = all(kind).filter(it -> id.apply(it).equals(id.apply(movement))).findFirst();
        refuseIf(known.isPresent() && !known.get().equals(movement), BillingRefusal.DIFFERENT_CONTENT);
        return known.isPresent();
    }

    private <M> Stream<M> all(Class<M> kind) {
        return movements.stream().filter(kind::isInstance).map(kind::cast);
    }
}
