package org.anamnesis.records.billing;

import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.value.Money;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.AggregateRow;

/**
 * The sums of an invoice: lines and tax are the total, and the total is what was done about it and what is outstanding.
 */
@MappedSuperclass
abstract class Balance extends AggregateRow {

    private BigDecimal net = BigDecimal.ZERO;

    private BigDecimal tax = BigDecimal.ZERO;

    private BigDecimal total = BigDecimal.ZERO;

    private BigDecimal paid = BigDecimal.ZERO;

    private BigDecimal refunded = BigDecimal.ZERO;

    private BigDecimal credited = BigDecimal.ZERO;

    private BigDecimal writtenOff = BigDecimal.ZERO;

    private BigDecimal outstanding = BigDecimal.ZERO;

    /** For JPA only. */
    protected Balance() {}

    Balance(EventContext at) {
        super(at);
    }

    /**
     * Tells what the sums now come to.
     *
     * @param even whether nothing is outstanding
     */
    abstract void reckoned(boolean even);

    /** A line is on the draft. */
    void add(InvoiceLine line) {
        charge(net.add(line.net().amount()), tax.add(line.tax().amount()));
    }

    /** A line is no more on the draft. */
    void subtract(InvoiceLine line) {
        charge(net.subtract(line.net().amount()), tax.subtract(line.tax().amount()));
    }

    /** From now on the total is owed. */
    void owe(Money nets, Money taxes) {
        charge(nets.amount(), taxes.amount());
        reckon();
    }

    void pay(Money amount) {
        paid = paid.add(amount.amount());
        reckon();
    }

    void payBack(Money amount) {
        refunded = refunded.add(amount.amount());
        reckon();
    }

    void forgo(Money amount) {
        credited = credited.add(amount.amount());
        reckon();
    }

    void giveUp(Money amount) {
        writtenOff = writtenOff.add(amount.amount());
        reckon();
    }

    private void charge(BigDecimal nets, BigDecimal taxes) {
        net = nets;
        tax = taxes;
        total = nets.add(taxes);
    }

    private void reckon() {
        outstanding = total.subtract(paid).add(refunded).subtract(credited).subtract(writtenOff);
        reckoned(outstanding.signum() == 0);
    }
}
