package org.anamnesis.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report.
 *
 * @param tenant  who asks
 * @param ofGroup whether over all tenants of that one's group
 * @param groups  by what its figures are grouped
 * @param filters which values of which dimensions count
 * @param from    the first day that counts
 * @param to      the last day that counts
 * @param on      the day from which ages are reckoned; absent means today
 */
record Question(Report report, String tenant, boolean ofGroup, List<Dimension> groups, Map<Dimension, Object> filters,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate on) {

    static final String GROUP_BY = "groupBy";
    static final String SCOPE = "scope";
    static final String ON = "on";
    static final Set<String> COMMON = Set.of(GROUP_BY, SCOPE, Days.FROM, Days.TO, AnswerFormat.PARAMETER);

    /** Reads it from the parameters of a request; whatever they hold that the report does not know is refused. */
    static Question of(Report report, String tenant, Map<String, List<String>> parameters) {
        Parameters asked = new Parameters(parameters);
        Map<String, Dimension> dimensions = report.dimensions().stream()
                .collect(Collectors.toMap(Dimension::name, Function.identity()));
        asked.knowsOnly(name -> COMMON.contains(name) || dimensions.containsKey(name)
                || ON.equals(name) && report == Report.RECEIVABLES);
        Map<Dimension, Object> filters = new LinkedHashMap<>();
        report.dimensions().forEach(dimension -> asked.one(dimension.name())
                .ifPresent(value -> filters.put(dimension, dimension.read(value))));
        Days days = Days.of(asked);
        return new Question(report, tenant, "group".equals(asked.oneOf(SCOPE, "tenant", "group")),
                groups(report, dimensions, asked), filters, days.from(), days.to(), asked.day(ON));
    }

    /** The first days of the months of which only some days count. */
    Stream<LocalDate> brokenMonths() {
        return Stream.concat(Stream.ofNullable(from).filter(day -> day.getDayOfMonth() > 1),
                Stream.ofNullable(to).filter(day -> day.getDayOfMonth() < day.lengthOfMonth()))
                .map(day -> day.withDayOfMonth(1));
    }

    private static List<Dimension> groups(Report report, Map<String, Dimension> known, Parameters asked) {
        List<Dimension> groups = new ArrayList<>(asked.one(GROUP_BY).map(names -> named(names, known))
                .orElse(report.usual()));
        Dimension currency = known.get("currency");
        if (currency != null && !groups.contains(currency)) {
            groups.add(currency);
        }
        return List.copyOf(groups);
    }

    private static List<Dimension> named(String names, Map<String, Dimension> known) {
        if ("none".equals(names)) {
            return List.of();
        }
        List<Dimension> named = Stream.of(names.split(",", -1)).map(name -> {
            Dimension dimension = known.get(name);
            if (dimension == null) {
                throw new BadField(GROUP_BY, "must be none, or some of " + String.join(",", sorted(known)));
            }
            return dimension;
        }).toList();
        if (Set.copyOf(named).size() < named.size()) {
            throw new BadField(GROUP_BY, "repeats itself");
        }
        return named;
    }

    private static List<String> sorted(Map<String, Dimension> known) {
        return known.keySet().stream().sorted().toList();
    }
}
