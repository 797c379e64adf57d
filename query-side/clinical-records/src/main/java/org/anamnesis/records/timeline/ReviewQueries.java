package org.anamnesis.records.timeline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.MergeReader;
import org.anamnesis.records.patient.MergesOfPatient.Merge;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.timeline.ReviewOfMerge.Review;
import org.anamnesis.records.timeline.TimelineOfPatient.Entry;
import org.anamnesis.records.web.Cursor;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is to be reviewed after a merge. */
@Component
record ReviewQueries(JdbcClient database, PatientReader patients, Freshness freshness) {

    @QueryHandler
    Review handle(ReviewOfMerge query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Merge merge = MergeReader.one(inquiry, query.mergeId());
        Page<Entry> page = recorded(query, merge);
        return new Review(inquiry.linked(), merge, page.entries(), page.next(), inquiry.asOf(),
                freshness.deadLetters(query.tenant(), List.of(merge.duplicateId(), merge.survivorId())));
    }

    private Page<Entry> recorded(ReviewOfMerge query, Merge merge) {
        OffsetDateTime until = merge.unmerged() == null
                ? Cursor.START.timeParameter()
                : merge.unmerged().recordedAt().atOffset(ZoneOffset.UTC);
        UUID[] both = Stream.of(merge.duplicateId(), merge.survivorId()).map(PatientId::value).toArray(UUID[]::new);
        return query.paging().latestFirst(database.sql(TimelineSql.RECORDED).param("tenant", query.tenant())
                .param("patients", both).param("from", merge.merged().recordedAt().atOffset(ZoneOffset.UTC))
                .param("to", until), "recorded_at", TimelineSql::entry);
    }
}
