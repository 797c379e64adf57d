package org.anamnesis.command.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.billing.PaymentId;
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

/** Books what an invoice says of itself, and looks whether it adds up to the minor unit after each event. */
final class Ledger {

    final Map<LineId, InvoiceLine> lines = new LinkedHashMap<>();
    final Map<PaymentId, BigDecimal> payments = new LinkedHashMap<>();
    InvoiceIssued issued;
    boolean voided;
    private final Currency currency;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal refunded = BigDecimal.ZERO;
    private BigDecimal credited = BigDecimal.ZERO;
    private BigDecimal writtenOff = BigDecimal.ZERO;

    Ledger(Currency currency) {
        this.currency = currency;
    }

    void book(InvoiceEvent event) {
        switch (event) {
            case ChargeAdded added -> lines.put(added.lineId(), checked(added.line()));
            case ChargeRemoved removed -> lines.remove(removed.lineId());
            case InvoiceIssued now -> issued = checked(now);
            case PaymentReceived payment -> {
                paid = paid.add(amount(payment.payment().amount()));
                payments.put(payment.paymentId(), amount(payment.payment().amount()));
            }
            case PaymentRefunded refund -> {
                refunded = refunded.add(amount(refund.amount()));
                payments.merge(refund.paymentId(), amount(refund.amount()), BigDecimal::subtract);
            }
            case InvoiceCredited credit -> credited = credited.add(amount(credit.amount()));
            case InvoiceVoided now -> {
                assertThat(amount(now.amount())).isEqualByComparingTo(outstanding());
                credited = credited.add(amount(now.amount()));
                voided = true;
            }
            case InvoiceWrittenOff now -> {
                assertThat(amount(now.amount())).isEqualByComparingTo(outstanding());
                writtenOff = writtenOff.add(amount(now.amount()));
            }
            case InvoiceOverdue now -> assertThat(amount(now.outstanding())).isEqualByComparingTo(outstanding());
            case InvoiceDrafted _, ChargeNotPriced _, InvoiceWithdrawn _, InvoiceReviewRequested _,
                    InvoiceReviewClosed _ -> {
            }
        }
        assertThat(payments.values()).allMatch(left -> left.signum() >= 0);
        assertThat(outstanding()).isNotNegative();
    }

    /** What the rule leaves: lines + tax = total = (paid - refunded) + outstanding + credited + written off. */
    BigDecimal outstanding() {
        BigDecimal total = issued == null ? BigDecimal.ZERO : issued.total().amount();
        return total.subtract(paid).add(refunded).subtract(credited).subtract(writtenOff);
    }

    private InvoiceLine checked(InvoiceLine line) {
        assertThat(amount(line.net())).isEqualTo(rounded(line.charge().quantity().multiply(amount(line.unitPrice()))));
        assertThat(amount(line.tax())).isEqualTo(
                rounded(amount(line.net()).multiply(line.taxPercent()).divide(BigDecimal.valueOf(100))));
        return line;
    }

    private InvoiceIssued checked(InvoiceIssued invoice) {
        assertThat(sum(lines.values().stream().map(InvoiceLine::net).toList())).isEqualTo(amount(invoice.net()));
        assertThat(sum(lines.values().stream().map(InvoiceLine::tax).toList())).isEqualTo(amount(invoice.tax()));
        assertThat(amount(invoice.net()).add(amount(invoice.tax()))).isEqualTo(amount(invoice.total()));
        assertThat(sum(invoice.parts().stream().map(PayerPart::amount).toList())).isEqualTo(amount(invoice.total()));
        assertThat(invoice.parts()).allMatch(part -> part.amount().amount().signum() >= 0);
        return invoice;
    }

    private BigDecimal sum(Iterable<Money> amounts) {
        BigDecimal sum = rounded(BigDecimal.ZERO);
        for (Money one : amounts) {
            sum = sum.add(amount(one));
        }
        return sum;
    }

    private BigDecimal amount(Money money) {
        assertThat(money.currency()).isEqualTo(currency.getCurrencyCode());
        assertThat(money.amount().scale()).isEqualTo(currency.getDefaultFractionDigits());
        return money.amount();
    }

    private BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }
}
