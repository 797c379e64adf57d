package org.anamnesis.command.imports.steps;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.anamnesis.api.value.Money;

/**
 * An amount of the other record, which may have more decimals than money has.
 *
 * @param exact the amount as it came
 * @param money the same, rounded half-even to the minor unit of its currency
 */
public record RoundedAmount(BigDecimal exact, Money money) {

    /** Rounds an amount. */
    public static RoundedAmount of(BigDecimal exact, Currency currency) {
        return new RoundedAmount(exact, money(exact, currency));
    }

    /** The money, rounded half-even to the minor unit. */
    public static Money money(BigDecimal exact, Currency currency) {
        return new Money(exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                currency.getCurrencyCode());
    }

    /** What rounding added, or took away. */
    public BigDecimal difference() {
        return money.amount().subtract(exact);
    }

    /** Whether there was nothing to round. */
    public boolean isExact() {
        return difference().signum() == 0;
    }
}
