package org.anamnesis.command.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.value.Money;
import org.anamnesis.plumbing.command.CommandRefused;

/**
 * An amount of the other record, which may have more decimals than money has.
 *
 * @param exact the amount as it came
 * @param money the same, rounded half-even to the minor unit of its currency
 */
record Rounded(BigDecimal exact, Money money) {

    static Rounded of(BigDecimal exact, Currency currency) {
        return new Rounded(exact, money(exact, currency));
    }

    /** The money, rounded half-even to the minor unit. */
    static Money money(BigDecimal exact, Currency currency) {
        return new Money(exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                currency.getCurrencyCode());
    }

    /** The currency an amount is in; one that has no minor unit, such as gold, is none to pay in. */
    static Currency currency(org.hl7.fhir.r4.model.Money amount, String field) {
        try {
            Currency currency = Currency.getInstance(amount.hasCurrency() ? amount.getCurrency() : "");
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // Refused like one without a minor unit.
        }
        throw new CommandRefused(BillingRefusal.CURRENCY_UNKNOWN, field);
    }

    /** What rounding added, or took away. */
    BigDecimal difference() {
        return money.amount().subtract(exact);
    }

    boolean isExact() {
        return difference().signum() == 0;
    }
}
