package org.anamnesis.reporting.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parts of a statement that say by what facts are grouped. The n-th dimension is column {@code kn} of the cells
 * and, where it has a label, {@code ln}. Each currency stands by itself: where amounts are grouped by more, it has a
 * total.
 *
 * @param groups the dimensions
 */
record GroupSql(List<Dimension> groups) {

    String keys() {
        return groups.isEmpty() ? "1 as none" : each().mapToObj(i -> {
            Dimension group = groups.get(i);
            String key = "%s as k%d".formatted(group.column(), i);
            return group.label() == null ? key : "%s, max(%s) as l%d".formatted(key, group.label(), i);
        }).collect(Collectors.joining(", "));
    }

    String grouping() {
        return groups.isEmpty()
                ? ""
                : "group by grouping sets ((%s)%s)".formatted(
                        groups.stream().map(Dimension::column).collect(Collectors.joining(", ")),
                        summed().isEmpty()
                                ? ""
                                : groups.stream().anyMatch(GroupSql::isCurrency) ? ", (currency)" : ", ()");
    }

    /** Whether a cell is the sum of others. */
    String total() {
        return summed().map(group -> "grouping(%s) > 0".formatted(group.column())).orElse("false");
    }

    String order() {
        return groups.isEmpty() ? "1" : each().mapToObj(i -> "k" + i).collect(Collectors.joining(", "));
    }

    /** That fact {@code f} is one of those of cell {@code c}. */
    Stream<String> same() {
        return each().mapToObj(i -> (groups.get(i).type() == Dimension.Type.MONTH
                ? "f.month between coalesce(c.k%1$d, '-infinity') and coalesce(c.k%1$d, 'infinity')"
                : "(c.total and c.k%1$d is null or f.%2$s is not distinct from c.k%1$d)")
                .formatted(i, groups.get(i).column()));
    }

    private Optional<Dimension> summed() {
        return groups.stream().filter(group -> !isCurrency(group)).findFirst();
    }

    private IntStream each() {
        return IntStream.range(0, groups.size());
    }

    private static boolean isCurrency(Dimension group) {
        return "currency".equals(group.name());
    }
}
