package org.anamnesis.records.practitioner;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns.Reading;
import org.anamnesis.records.practitioner.LateResultsOfPractitioner.Late;
import org.anamnesis.records.practitioner.OpenCheckupsOfPractitioner.Open;
import org.anamnesis.records.web.Page;
import org.anamnesis.records.web.Paging;
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

    Page<Open> open(OpenCheckupsOfPractitioner query) {
        return page(OPEN, query.tenant(), query.practitionerId(), query.paging(), row -> {
            Subject who = Subject.of(row);
            return new Open(new CheckupId(row.id("id")), who.patientId(), who.survivorId(), who.patientName(),
                    row.json("content", Visit.class), row.instant("recorded_at"));
        });
    }

    Page<Late> late(LateResultsOfPractitioner query) {
        return page(LATE, query.tenant(), query.practitionerId(), query.paging(), row -> {
            Subject who = Subject.of(row);
            return new Late(new ObservationId(row.id("id")), new CheckupId(row.id("checkup_id")), who.patientId(),
                    who.survivorId(), who.patientName(), row.json("content", Observation.class),
                    row.instant("recorded_at"), row.warnings());
        });
    }

    private <E> Page<E> page(String sql, String tenant, PractitionerId practitioner, Paging paging,
            Reading<E> reading) {
        return paging.latestFirst(database.sql(sql).param("tenant", tenant)
                .param("practitioner", practitioner.value()), "clinical_from", reading);
    }
}
