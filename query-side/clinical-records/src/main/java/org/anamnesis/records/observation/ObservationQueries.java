package org.anamnesis.records.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.observation.ObservationSeries.Series;
import org.anamnesis.records.observation.ObservationsOfPatient.Entry;
import org.anamnesis.records.observation.ObservationsOfPatient.Observations;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers with observations and series of their values. */
@Component
record ObservationQueries(JdbcClient database, PatientReader patients, Freshness freshness) {

    private static final String PAGE = LinkedPatients.each("""
            select id, checkup_id, source, content, acknowledged_by, clinical_from, recorded_at, recorded_by, warnings
            from observation
            where tenant = :tenant and patient_id = linked.id and in_error is null
              and (clinical_from, id) < (:time, :id) and clinical_from >= :from and clinical_from <= :to
              and (:code = '' or position(:code in codes) > 0)
            order by clinical_from desc, id desc limit :limit""") + " limit :limit";

    private static final OffsetDateTime EVER = OffsetDateTime.of(-1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @QueryHandler
    Observations handle(ObservationsOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<Placed> found = read(query, linked, "");
        return new Observations(linked, entries(found, query.limit()),
                Cursor.next(found, query.limit(), Placed::place), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }

    @QueryHandler
    Series handle(ObservationSeries query) {
        AsOf asOf = freshness.asOf();
        Points points = new Points(query);
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<Placed> found = read(new ObservationsOfPatient(query.tenant(), query.patientId(), query.from(),
                query.to(), query.after(), query.limit()), linked, " " + query.code() + " ");
        return new Series(linked, query.code(), query.unit(), points.of(entries(found, query.limit())),
                Cursor.next(found, query.limit(), Placed::place), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }

    private List<Placed> read(ObservationsOfPatient query, LinkedPatients linked, String code) {
        Cursor after = query.after() == null ? Cursor.START : query.after();
        return database.sql(PAGE).param("tenant", query.tenant()).params(linked.parameters())
                .param("time", after.timeParameter()).param("id", after.id()).param("from", from(query.from()))
                .param("to", to(query.to())).param("code", code).param("limit", query.limit() + 1)
                .query(ObservationQueries::placed).list();
    }

    private static List<Entry> entries(List<Placed> found, int limit) {
        return found.stream().limit(limit).map(Placed::entry).toList();
    }

    private static OffsetDateTime from(@Nullable ClinicalTime from) {
        return from == null ? EVER : inCalendar(from.earliest());
    }

    // A day means all of it; what is ordered by the first instant of the next day is no longer in it.
    private static OffsetDateTime to(@Nullable ClinicalTime to) {
        if (to == null) {
            return Cursor.START.timeParameter();
        }
        boolean instant = to.precision() == ClinicalTime.Precision.INSTANT;
        return inCalendar(to.latest().minusNanos(instant ? 0 : 1_000));
    }

    // A year no calendar of the database reaches means as far as there is anything.
    private static OffsetDateTime inCalendar(Instant bound) {
        OffsetDateTime latest = Cursor.START.timeParameter();
        if (bound.isAfter(latest.toInstant())) {
            return latest;
        }
        return bound.isBefore(EVER.toInstant()) ? EVER : bound.atOffset(ZoneOffset.UTC);
    }

    private static Placed placed(ResultSet result, int number) throws SQLException {
        Columns row = new Columns(result);
        return new Placed(Entry.of(row), new Cursor(row.instant("clinical_from"), row.id("id")));
    }

    private record Placed(Entry entry, Cursor place) {}
}
