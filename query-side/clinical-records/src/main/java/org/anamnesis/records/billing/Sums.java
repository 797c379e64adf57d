package org.anamnesis.records.billing;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.anamnesis.api.value.Money;
import org.anamnesis.records.persistence.Columns;

/**
 * The sums of an invoice: net and tax are the total, and the total is what was paid and not refunded, what is
 * outstanding, what was credited and what was written off. A draft owes nothing yet.
 *
 * @param net         the sum of its lines
 * @param tax         the sum of their taxes
 * @param total       what is to be paid
 * @param paid        what came in
 * @param refunded    what of it went back
 * @param credited    what is not asked for any more
 * @param writtenOff  what was given up
 * @param outstanding what is still owed
 */
public record Sums(Money net, Money tax, Money total, Money paid, Money refunded, Money credited, Money writtenOff,
        Money outstanding) {

    private static final Map<String, Integer> DIGITS = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    /** The columns they are read from. */
    static final String COLUMNS = """
            f.currency, f.net, f.tax, f.total, f.paid, f.refunded, f.credited, f.written_off, f.outstanding""";

    /** Reads them from a row of table invoice. */
    static Sums of(Columns row) throws SQLException {
        String currency = row.text("currency");
        return new Sums(money(row.decimal("net"), currency), money(row.decimal("tax"), currency),
                money(row.decimal("total"), currency), money(row.decimal("paid"), currency),
                money(row.decimal("refunded"), currency), money(row.decimal("credited"), currency),
                money(row.decimal("written_off"), currency), money(row.decimal("outstanding"), currency));
    }

    /** An amount with at least the decimals its currency has: nothing at all is 0.00 of most. */
    static Money money(BigDecimal amount, String currency) {
        int digits = DIGITS.getOrDefault(currency, 0);
        return new Money(amount.scale() < digits ? amount.setScale(digits) : amount, currency);
    }
}
