package org.anamnesis.command.imports.report;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.imports.report.ImportReport.Amounts;
import org.anamnesis.command.imports.steps.RoundedAmount;

/** Money, and what rounding changed of it, by currency. */
final class Sums {

    private final SortedMap<String, BigDecimal> sums = new TreeMap<>();
    private final SortedMap<String, BigDecimal> roundings = new TreeMap<>();
    private long count;

    void add(RoundedAmount rounded) {
        Money money = rounded.money();
        if (money.amount().signum() != 0) {
            count++;
            sums.merge(money.currency(), money.amount(), BigDecimal::add);
        }
        if (!rounded.isExact()) {
            roundings.merge(money.currency(), rounded.difference(), BigDecimal::add);
        }
    }

    Amounts amounts() {
        return new Amounts(count, ImportCounts.copy(sums), ImportCounts.copy(roundings));
    }
}
