package org.anamnesis.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that group facts. Every word of them is ours: what a request holds are parameters.
 *
 * @param question what is asked
 * @param groups   the parts that say by what they are grouped
 */
record CellSql(Question question, GroupSql groups) {

    private static final int MOST_ASKED = 1_000;

    /** Facts looked at first, and where these are about too few persons. */
    private static final int FEW = 20;
    private static final int SOME = 400;

    private static final String SUMMED_BY = "tenant, month, currency, kind, service_system, service_code, "
            + "service_display, practitioner_id";

    CellSql(Question question) {
        this(question, new GroupSql(question.groups()));
    }

    /** Groups the facts themselves, and says of each figure how many persons it is about. */
    String ofFacts() {
        return """
                select %s, %s, array[%s]::bigint[] as about, %s as total from %s f where %s %s order by total, %s"""
                .formatted(groups.keys(), figures(question.report().measures()),
                        String.join(", ", question.report().figures().persons()), groups.total(),
                        question.report().figures().facts(),
                        conditions(), groups.grouping(), groups.order());
    }

    /**
     * Groups the sums that are kept of each month, and the lines themselves of the months of which only some days
     * count; says nothing about persons.
     */
    String ofMonths() {
        return cells() + " select c.*, array[]::bigint[] as about from cells c order by total, " + groups.order();
    }

    /**
     * The same, and looks among the facts of each group whether its figures are about persons enough. Of very many
     * groups it says -1 instead.
     */
    String ofMonthsWithPersons() {
        return "%s select c.*, array[%s, %s, %s]::bigint[] as about from cells c order by total, %s".formatted(cells(),
                persons("lines", "true"), persons("net", "net <> 0"), persons("tax", "tax <> 0"), groups.order());
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
                .formatted(groups.keys(), figures(List.of(new Measure("lines", "sum(lines)", ""),
                        new Measure("net", "sum(net)", ""), new Measure("tax", "sum(tax)", ""),
                        new Measure("gross", "sum(gross)", ""))), groups.total(), conditions(), SUMMED_BY,
                        groups.grouping());
    }

    private String factsOfCell() {
        return "%s f where %s".formatted(question.report().figures().facts(),
                Stream.concat(Stream.of(conditions()), groups.same()).collect(Collectors.joining(" and ")));
    }

    private static String figures(List<Measure> measures) {
        return measures.stream().map(measure -> "%s as \"%s\"".formatted(measure.sql(), measure.name()))
                .collect(Collectors.joining(", "));
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
