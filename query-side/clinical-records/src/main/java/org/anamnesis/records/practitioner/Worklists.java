package org.anamnesis.records.practitioner;

import java.sql.SQLException;
import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.practitioner.LateResultsOfPractitioner.Late;
import org.anamnesis.records.practitioner.OpenCheckupsOfPractitioner.Open;
import org.anamnesis.records.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what practitioners have still to do. */
@Component
record Worklists(JdbcClient database) {

    private static final String OPEN = """
            select f.id, %s, f.visit as content, f.clinical_from, f.recorded_at
            from checkup f %s
            where f.tenant = :tenant and f.practitioner_id = :practitioner and f.in_error is null
              and f.status = 'open' and (f.clinical_from, f.id) < (:time, :id)
            order by f.clinical_from desc, f.id desc limit :limit""".formatted(Subject.COLUMNS, Subject.JOIN);

    private static final String LATE = """
            select f.id, f.checkup_id, %s, f.content, f.clinical_from, f.recorded_at, f.warnings
            from observation f %s
            where f.tenant = :tenant and f.practitioner_id = :practitioner and f.in_error is null
              and f.source = 'late' and f.acknowledged_by is null and (f.clinical_from, f.id) < (:time, :id)
            order by f.clinical_from desc, f.id desc limit :limit""".formatted(Subject.COLUMNS, Subject.JOIN);

    List<Placed<Open>> open(OpenCheckupsOfPractitioner query) {
        return statement(OPEN, query.tenant(), query.practitionerId(), query.after(), query.limit())
                .query((result, number) -> {
                    Columns row = new Columns(result);
                    Subject who = Subject.of(row);
                    return placed(row, new Open(new CheckupId(row.id("id")), who.patientId(), who.survivorId(),
                            who.patientName(), row.json("content", Visit.class), row.instant("recorded_at")));
                }).list();
    }

    List<Placed<Late>> late(LateResultsOfPractitioner query) {
        return statement(LATE, query.tenant(), query.practitionerId(), query.after(), query.limit())
                .query((result, number) -> {
                    Columns row = new Columns(result);
                    Subject who = Subject.of(row);
                    return placed(row, new Late(new ObservationId(row.id("id")), new CheckupId(row.id("checkup_id")),
                            who.patientId(), who.survivorId(), who.patientName(),
                            row.json("content", Observation.class), row.instant("recorded_at"), row.warnings()));
                }).list();
    }

    private JdbcClient.StatementSpec statement(String sql, String tenant, PractitionerId practitioner,
            @Nullable Cursor after, int limit) {
        Cursor start = after == null ? Cursor.START : after;
        return database.sql(sql).param("tenant", tenant).param("practitioner", practitioner.value())
                .param("time", start.timeParameter()).param("id", start.id()).param("limit", limit + 1);
    }

    private static <E> Placed<E> placed(Columns row, E entry) throws SQLException {
        return new Placed<>(entry, new Cursor(row.instant("clinical_from"), row.id("id")));
    }

    record Placed<E>(E entry, Cursor place) {}
}
