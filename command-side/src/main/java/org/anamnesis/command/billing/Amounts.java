package org.anamnesis.command.billing;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ImportedLine;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.value.Money;
import org.anamnesis.plumbing.command.CommandRefused;

/**
 * Amounts of one currency, all with as many decimals as it has (ISO 4217: yen 0, euro 2, Kuwaiti dinar 3), rounded
 * half-even where something has to be rounded.
 */
record Amounts(Currency currency) {

    private static final int PERCENT = 2;

    /**
     * In a currency of ISO 4217, or a refusal that names the field; metals, funds and tests are no currency to pay in.
     */
    static Amounts in(String code, String field) {
        try {
            Currency known = Currency.getInstance(code);
            if (known.getDefaultFractionDigits() >= 0) {
                return new Amounts(known);
            }
        } catch (IllegalArgumentException none) {
            // Refused below, as those that have no coins.
        }
        throw new CommandRefused(BillingRefusal.CURRENCY_UNKNOWN, field);
    }

    /** An amount by itself: in any currency, with no more decimals than that has, not below zero. */
    static Money free(Money given, String field) {
        return in(given.currency(), field + ".currency").notNegative(given, field);
    }

    /** The amount with the currency's decimals; refuses another currency, and more decimals than it has. */
    Money exact(Money given, String field) {
        refuseIf(!given.currency().equals(currency.getCurrencyCode()), BillingRefusal.WRONG_CURRENCY,
                field + ".currency");
        BigDecimal rounded = round(given.amount());
        refuseIf(rounded.compareTo(given.amount()) != 0, BillingRefusal.TOO_MANY_DECIMALS, field + ".amount");
        return money(rounded);
    }

    /** The same of an amount that must not be below zero. */
    Money notNegative(Money given, String field) {
        Money exact = exact(given, field);
        refuseIf(exact.amount().signum() < 0, BillingRefusal.AMOUNT_NEGATIVE, field + ".amount");
        return exact;
    }

    /** The same of an amount that must be above zero. */
    Money positive(Money given, String field) {
        Money exact = exact(given, field);
        refuseIf(exact.amount().signum() <= 0, BillingRefusal.AMOUNT_NOT_POSITIVE, field + ".amount");
        return exact;
    }

    /** The line of an invoice: net and tax are rounded each on its own, so that a sum over lines is the invoice's. */
    InvoiceLine line(Charge charge, Money unitPrice, BigDecimal taxPercent) {
        BigDecimal net = round(charge.quantity().multiply(unitPrice.amount()));
        return new InvoiceLine(charge, unitPrice, taxPercent, money(net), money(percent(net, taxPercent)));
    }

    /** The line of an invoice that was brought in: one of it, tax included. */
    InvoiceLine imported(ImportedLine line) {
        Charge given = line.charge();
        return line(new Charge(given.kind(), given.service(), given.description(), BigDecimal.ONE, given.unit(),
                given.servicedOn(), given.practitionerId()), exact(line.amount(), "amount"), BigDecimal.ZERO);
    }

    BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return round(amount.multiply(percent).movePointLeft(PERCENT));
    }

    Money sum(List<InvoiceLine> lines, Function<InvoiceLine, Money> part) {
        return money(lines.stream().map(part).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    Money money(BigDecimal amount) {
        return new Money(round(amount), currency.getCurrencyCode());
    }

    private BigDecimal round(BigDecimal amount) {
        return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }
}
