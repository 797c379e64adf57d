package org.anamnesis.records.timeline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.MergeReader;
import org.anamnesis.records.patient.MergesOfPatient.Merge;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.timeline.ReviewOfMerge.Review;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is to be reviewed after a merge. */
@Component
record ReviewQueries(JdbcClient database, PatientReader patients, MergeReader merges, Freshness freshness) {

    @QueryHandler
    Review handle(ReviewOfMerge query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        Merge merge = merges.one(query.tenant(), linked, query.mergeId());
        List<Placed> found = recorded(query, merge);
        return new Review(linked, merge, found.stream().limit(query.limit()).map(Placed::entry).toList(),
                Cursor.next(found, query.limit(), Placed::place), asOf,
                freshness.deadLetters(query.tenant(), List.of(merge.duplicateId(), merge.survivorId())));
    }

    private List<Placed> recorded(ReviewOfMerge query, Merge merge) {
        Cursor after = query.after() == null ? Cursor.START : query.after();
        OffsetDateTime until = merge.unmerged() == null
                ? Cursor.START.timeParameter()
                : merge.unmerged().recordedAt().atOffset(ZoneOffset.UTC);
        UUID[] both = Stream.of(merge.duplicateId(), merge.survivorId()).map(PatientId::value).toArray(UUID[]::new);
        return database.sql(TimelineSql.RECORDED).param("tenant", query.tenant()).param("patients", both)
                .param("from", merge.merged().recordedAt().atOffset(ZoneOffset.UTC)).param("to", until)
                .param("time", after.timeParameter()).param("id", after.id()).param("limit", query.limit() + 1)
                .query(Placed.by("recorded_at")).list();
    }
}
