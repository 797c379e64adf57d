package org.anamnesis.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that group facts. Every word of them is ours: what a request holds are parameters.
 *
 * @param question what is asked
 */
record CellSql(Question question) {

    private static final int MOST_ASKED = 1_000;

    /** Facts looked at first, and where these are about too few persons. */
    private static final int FEW = 20;
    private static final int SOME = 400;

    private static final String SUMMED_BY = "tenant, month, currency, kind, service_system, service_code, service_display, "
            + "practitioner_id";

    /** Groups the facts themselves, and says of each figure how many persons it is about. */
    String ofFacts() {
        return """
                select %s, %s, array[%s]::bigint[] as about, %s as total from %s f where %s %s order by total, %s"""
                .formatted(keys(), figures(question.report().measures()),
                        String.join(", ", question.report().persons()), total(), question.report().facts(),
                        conditions(), grouping(), order());
    }

    /**
     * Groups the sums that are kept of each month, and the lines themselves of the months of which only some days
     * count; says nothing about persons.
     */
    String ofMonths() {
        return cells() + " select c.*, array[]::bigint[] as about from cells c order by total, " + order();
    }

    /**
     * The same, and looks among the facts of each group whether its figures are about persons enough. Of very many
     * groups it says -1 instead.
     */
    String ofMonthsWithPersons() {
        return "%s select c.*, array[%s, %s, %s]::bigint[] as about from cells c order by total, %s".formatted(cells(),
                persons("lines", "true"), persons("net", "net <> 0"), persons("tax", "tax <> 0"), order());
    }

    /** How many persons a figure is about, if fewer than enough: a look at some of its facts ordinarily tells. */
    private String persons(String figure, String counted) {
        return """
                case when (select count(*) from cells) > %d then -1 when c.%s = 0 then 0
                when %s >= %d then %4$d when %s >= %4$d then %4$d
                else (select count(distinct person_id) from %s and %s) end"""
                .formatted(MOST_ASKED, figure, looked(FEW, counted), SmallCells.FEWEST, looked(SOME, counted),
                        factsOfCell(), counted);
    }

    private String looked(int facts, String counted) {
        // In the order of the index: else a table that is mostly other tenants' may be read through from its begin.
        return """
                (select count(distinct person_id) from (select person_id from %s and %s
                order by f.tenant, f.month, f.day limit %d) looked)""".formatted(factsOfCell(), counted, facts);
    }

    private String cells() {
        return """
                with cells as materialized (select %s, %s, %s as total from (
                    select %5$s, month as day, lines, net, tax, net + tax as gross
                    from revenue_month where lines > 0 and month <> all(cast(:broken as date[]))
                    union all select %5$s, day, 1, net, tax, gross
                    from report.invoice_line where month = any(cast(:broken as date[]))) f where %4$s %6$s)"""
                .formatted(keys(), figures(List.of(new Measure("lines", "sum(lines)", ""),
                        new Measure("net", "sum(net)", ""), new Measure("tax", "sum(tax)", ""),
                        new Measure("gross", "sum(gross)", ""))), total(), conditions(), SUMMED_BY, grouping());
    }

    private String factsOfCell() {
        List<String> same = new ArrayList<>();
        for (int i = 0; i < question.groups().size(); i++) {
            Dimension group = question.groups().get(i);
            same.add(group.type() == Dimension.Type.MONTH
                    ? "f.month between coalesce(c.k%1$d, '-infinity') and coalesce(c.k%1$d, 'infinity')".formatted(i)
                    : "(c.total and c.k%1$d is null or f.%2$s is not distinct from c.k%1$d)".formatted(i,
                            group.column()));
        }
        return "%s f where %s".formatted(question.report().facts(),
                Stream.concat(Stream.of(conditions()), same.stream()).collect(Collectors.joining(" and ")));
    }

    private String keys() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < question.groups().size(); i++) {
            Dimension group = question.groups().get(i);
            keys.add("%s as k%d".formatted(group.column(), i));
            if (group.label() != null) {
                keys.add("max(%s) as l%d".formatted(group.label(), i));
            }
        }
        return keys.isEmpty() ? "1 as none" : String.join(", ", keys);
    }

    private static String figures(List<Measure> measures) {
        return measures.stream().map(measure -> "%s as \"%s\"".formatted(measure.sql(), measure.name()))
                .collect(Collectors.joining(", "));
    }

    private String grouping() {
        return question.groups().isEmpty()
                ? ""
                : "group by grouping sets ((%s)%s)".formatted(columns(),
                        hasTotal() ? question.report().money() ? ", (currency)" : ", ()" : "");
    }

    private String total() {
        return hasTotal()
                ? "grouping(%s) > 0".formatted(question.groups().stream().filter(group -> !isCurrency(group))
                        .findFirst().orElseThrow().column())
                : "false";
    }

    private boolean hasTotal() {
        return question.groups().stream().anyMatch(group -> !isCurrency(group));
    }

    private static boolean isCurrency(Dimension group) {
        return "currency".equals(group.name());
    }

    private String order() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < question.groups().size(); i++) {
            keys.add("k" + i);
        }
        return keys.isEmpty() ? "1" : String.join(", ", keys);
    }

    private String columns() {
        return question.groups().stream().map(Dimension::column).collect(Collectors.joining(", "));
    }

    private String conditions() {
        List<String> conditions = new ArrayList<>(List.of("f.tenant = any(:tenants)"));
        if (question.from() != null) {
            conditions.add("f.day >= :from");
        }
        if (question.to() != null) {
            conditions.add("f.day <= :to");
        }
        question.filters().keySet()
                .forEach(filter -> conditions.add("f.%s = :%s".formatted(filter.column(), filter.name())));
        return String.join(" and ", conditions);
    }
}
