package org.anamnesis.command.billing;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.event.ChargeEvent;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeAdded;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeNotPriced;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeRemoved;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.decision.Facts;

/** The lines of an invoice: priced, without a price yet, or taken off. */
final class Lines {

    private final Facts<LineId, Charge> charges = new Facts<>();
    private final Map<LineId, InvoiceLine> priced = new LinkedHashMap<>();

    /** Whether this very charge was put on the invoice, whatever became of it; refuses if the id holds another. */
    boolean holds(LineId id, Charge charge) {
        return charges.holds(id, charge, BillingRefusal.DIFFERENT_CONTENT);
    }

    /** Whether the charge still needs this price; refuses if it has another. */
    boolean needsPrice(LineId id, Money unitPrice, BigDecimal taxPercent) {
        require(id);
        InvoiceLine line = priced.get(id);
        refuseIf(line != null && !(line.unitPrice().equals(unitPrice) && line.taxPercent().equals(taxPercent)),
                BillingRefusal.CHARGE_PRICED);
        return line == null;
    }

    /** The charge, or a refusal if there is none or it was taken off. */
    Charge require(LineId id) {
        return charges.require(id, BillingRefusal.LINE_UNKNOWN, BillingRefusal.LINE_REMOVED);
    }

    /** Whether the charge can be taken off: not if it was already, which is silence. */
    boolean canBeRemoved(LineId id) {
        return charges.canBeEnteredInError(id, BillingRefusal.LINE_UNKNOWN);
    }

    /** Lets the draft be withdrawn, or refuses. */
    void mustBeEmpty() {
        refuseIf(charges.anyActive((_, _) -> true), BillingRefusal.CHARGES_ON_INVOICE);
    }

    /** Lets the invoice be issued, or refuses: something is charged, and all of it has a price. */
    void mustBeComplete() {
        refuseIf(!charges.anyActive((_, _) -> true), BillingRefusal.NO_CHARGES);
        refuseIf(charges.anyActive((id, _) -> !priced.containsKey(id)), BillingRefusal.CHARGES_NOT_PRICED);
    }

    /** Whether these lines stand, and no others. */
    boolean are(List<ChargeAdded> added) {
        return priced.equals(added.stream()
                .collect(Collectors.toMap(ChargeAdded::lineId, ChargeAdded::line, (_, last) -> last)));
    }

    /** What is charged, in the order in which it got its price. */
    List<InvoiceLine> active() {
        return List.copyOf(priced.values());
    }

    Money net(Amounts amounts) {
        return amounts.sum(active(), InvoiceLine::net);
    }

    Money tax(Amounts amounts) {
        return amounts.sum(active(), InvoiceLine::tax);
    }

    Money total(Amounts amounts) {
        return amounts.money(net(amounts).amount().add(tax(amounts).amount()));
    }

    void evolve(ChargeEvent event) {
        switch (event) {
            case ChargeAdded added -> {
                charges.put(added.lineId(), added.line().charge());
                priced.put(added.lineId(), added.line());
            }
            case ChargeNotPriced unpriced -> charges.put(unpriced.lineId(), unpriced.charge());
            case ChargeRemoved removed -> {
                charges.enterInError(removed.lineId());
                priced.remove(removed.lineId());
            }
        }
    }
}
