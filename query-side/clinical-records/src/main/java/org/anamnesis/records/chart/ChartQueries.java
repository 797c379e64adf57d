package org.anamnesis.records.chart;

import java.time.Clock;
import java.time.LocalDate;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers with charts. */
@Component
class ChartQueries {

    private final JdbcTemplate database;

    private final Freshness freshness;

    ChartQueries(JdbcTemplate database, Freshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    @QueryHandler
    ChartOfPatient.Chart handle(ChartOfPatient query) {
        // Asked before the rows are read, so that the answer never claims to be newer than it is.
        AsOf asOf = freshness.asOf();
        Object[] parameters = new Object[2 * ChartSql.PARTS];
        for (int part = 0; part < parameters.length; part += 2) {
            parameters[part] = query.tenant();
            parameters[part + 1] = query.patientId().value();
        }
        ChartParts parts = new ChartParts(LocalDate.now(Clock.systemUTC()));
        database.query(ChartSql.CHART, parts, parameters);
        return parts.chart(asOf, freshness.parked(query.tenant(), query.patientId()));
    }
}
