package org.anamnesis.records.timeline;

import java.util.List;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.timeline.TimelineOfPatient.Timeline;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers with timelines. */
@Component
record TimelineQueries(JdbcClient database, PatientReader patients, Freshness freshness) {

    @QueryHandler
    Timeline handle(TimelineOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        Cursor after = query.after() == null ? Cursor.START : query.after();
        List<Placed> found = database.sql(TimelineSql.PAGE).param("tenant", query.tenant())
                .params(linked.parameters()).param("time", after.timeParameter())
                .param("id", after.id()).param("limit", query.limit() + 1).query(Placed.by("clinical_from")).list();
        return new Timeline(linked, found.stream().limit(query.limit()).map(Placed::entry).toList(),
                Cursor.next(found, query.limit(), Placed::place), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }
}
