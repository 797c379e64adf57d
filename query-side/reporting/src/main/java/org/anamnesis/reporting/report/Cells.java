package org.anamnesis.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reckons the figures of a report. */
@Component
record Cells(JdbcClient database) {

    /** Groups of an answer at most. Whoever needs more is served by the facts themselves. */
    static final int MOST = 100_000;

    /** The tenants a question is about: the caller's own, or all of its group. */
    List<String> tenants(Question question) {
        if (!question.ofGroup()) {
            return List.of(question.tenant());
        }
        List<String> tenants = database.sql("""
                select other.tenant from tenant own join tenant other on other.tenant_group = own.tenant_group
                where own.tenant = ? order by 1""").param(question.tenant()).query(String.class).list();
        if (tenants.isEmpty()) {
            throw new BadField(Question.SCOPE, "the tenant is of no group");
        }
        return tenants;
    }

    /** The cells in the order of their groups, totals last; with how many persons they are about where that counts. */
    List<Cell> of(Question question, List<String> tenants, boolean personsVisible) {
        CellSql sql = new CellSql(question);
        if (question.report() == Report.REVENUE) {
            List<Cell> cells = run(personsVisible ? sql.ofMonths() : sql.ofMonthsWithPersons(), question, tenants);
            if (cells.stream().noneMatch(cell -> cell.persons().contains(-1L))) {
                return cells;
            }
        }
        return run(sql.ofFacts(), question, tenants);
    }

    private List<Cell> run(String sql, Question question, List<String> tenants) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        question.filters().forEach((filter, value) -> parameters.put(filter.name(), value));
        parameters.put("tenants", tenants.toArray(String[]::new));
        parameters.put(Days.FROM, question.from());
        parameters.put(Days.TO, question.to());
        parameters.put("broken", question.brokenMonths().map(LocalDate::toString).toArray(String[]::new));
        if (question.report() == Report.RECEIVABLES) {
            parameters.put(Question.ON, question.on() == null ? today(question.tenant()) : question.on());
        }
        List<Cell> cells = database.sql(sql).params(parameters).withMaxRows(MOST + 1)
                .query((row, number) -> cell(row, question)).list();
        if (cells.size() > MOST) {
            throw new BadField(Question.GROUP_BY, "makes more than " + MOST + " groups: filter, or take the facts");
        }
        return cells;
    }

    private LocalDate today(String tenant) {
        return LocalDate.now(database.sql("select time_zone from tenant where tenant = ?").param(tenant)
                .query(String.class).optional().map(ZoneId::of).orElse(ZoneId.of("UTC")));
    }

    private static Cell cell(ResultSet row, Question question) throws SQLException {
        List<@Nullable Object> key = new ArrayList<>();
        @Nullable
        String currency = null;
        for (int i = 0; i < question.groups().size(); i++) {
            Dimension group = question.groups().get(i);
            Object value = row.getObject("k" + i);
            key.add(group.written(value));
            if (group.label() != null) {
                key.add(row.getBoolean("total") ? null : row.getString("l" + i));
            }
            currency = group.name().equals("currency") ? (String) value : currency;
        }
        List<@Nullable Object> figures = new ArrayList<>();
        for (Measure measure : question.report().measures()) {
            figures.add(row.getObject(measure.name()));
        }
        return new Cell(key, currency, row.getBoolean("total"), List.of((Long[]) row.getArray("about").getArray()),
                figures, false);
    }
}
