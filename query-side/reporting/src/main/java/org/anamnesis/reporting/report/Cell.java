package org.anamnesis.reporting.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one group.
 *
 * @param key        what the group has in common: its dimensions, each with its label where it has one
 * @param currency   the currency of its amounts, where they are amounts
 * @param total      whether it is the sum of the others
 * @param persons    how many persons each of its figures is about; empty where nobody needs to know
 * @param suppressed whether they are withheld
 */
record Cell(List<@Nullable Object> key, @Nullable String currency, boolean total, List<Long> persons,
        List<@Nullable Object> figures, boolean suppressed) {

    Cell withheld() {
        return new Cell(key, currency, total, persons, figures.stream().<@Nullable Object>map(figure -> null).toList(),
                true);
    }
}
