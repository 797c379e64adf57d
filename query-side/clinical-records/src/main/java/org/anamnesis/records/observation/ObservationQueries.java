package org.anamnesis.records.observation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.records.observation.ObservationSeries.Series;
import org.anamnesis.records.observation.ObservationsOfPatient.Entry;
import org.anamnesis.records.observation.ObservationsOfPatient.Observations;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.web.Cursor;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers with observations and series of their values. */
@Component
record ObservationQueries(PatientReader patients) {

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
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<Entry> page = read(query, inquiry, "");
        return new Observations(inquiry.linked(), page.entries(), page.next(), inquiry.asOf(), inquiry.incomplete());
    }

    @QueryHandler
    Series handle(ObservationSeries query) {
        Points points = new Points(query);
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<Entry> page = read(new ObservationsOfPatient(query.tenant(), query.patientId(), query.from(), query.to(),
                query.paging()), inquiry, " " + query.code() + " ");
        return new Series(inquiry.linked(), query.code(), query.unit(), points.of(page.entries()), page.next(),
                inquiry.asOf(), inquiry.incomplete());
    }

    private static Page<Entry> read(ObservationsOfPatient query, Inquiry inquiry, String code) {
        return query.paging().latestFirst(inquiry.sql(PAGE).param("from", from(query.from()))
                .param("to", to(query.to())).param("code", code), "clinical_from", Entry::of);
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
}
