package org.anamnesis.records.timeline;

import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.timeline.TimelineOfPatient.Timeline;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers with timelines. */
@Component
record TimelineQueries(PatientReader patients) {

    @QueryHandler
    Timeline handle(TimelineOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<TimelineOfPatient.Entry> page = query.paging().latestFirst(inquiry.sql(TimelineSql.PAGE),
                "clinical_from", TimelineSql::entry);
        return new Timeline(inquiry.linked(), page.entries(), page.next(), inquiry.asOf(), inquiry.incomplete());
    }
}
