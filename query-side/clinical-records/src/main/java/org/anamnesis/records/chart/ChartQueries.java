package org.anamnesis.records.chart;

import java.time.Clock;
import java.time.LocalDate;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.LinkedPatients;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers with charts. */
@Component
record ChartQueries(JdbcTemplate database, Freshness freshness) {

    @QueryHandler
    ChartOfPatient.Chart handle(ChartOfPatient query) {
        // Asked before the rows are read, so that the answer never claims to be newer than it is.
        AsOf asOf = freshness.asOf();
        ChartParts parts = new ChartParts(query.patientId(), LocalDate.now(Clock.systemUTC()));
        database.query(ChartSql.CHART, parts, query.tenant(), query.patientId().value());
        LinkedPatients linked = parts.linked();
        return parts.chart(linked, asOf, freshness.deadLetters(query.tenant(), linked.ids()));
    }
}
