package org.anamnesis.records.nottakenover;

import org.anamnesis.api.patient.Demographics;
import org.anamnesis.records.nottakenover.NotTakenOverOfPatient.Entry;
import org.anamnesis.records.nottakenover.NotTakenOverOfPatient.Held;
import org.anamnesis.records.nottakenover.NotTakenOverOfPatient.NotTakenOver;
import org.anamnesis.records.nottakenover.NotTakenOverOfPatient.Told;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.persistence.Columns;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what the record did not take over. */
@Component
record NotTakenOverQueries(PatientReader patients) {

    private static final String ENTRIES = LinkedPatients
            .each("""
                    select f.id, f.kind as status, f.content, f.reason, f.held_facts_id as other, f.clinical_from, f.recorded_at,
                           f.recorded_by
                    from fact_not_taken_over f left join held_facts h
                        on h.tenant = f.tenant and h.patient_id = f.patient_id and h.id = f.held_facts_id
                    where f.tenant = :tenant and f.patient_id = linked.id and """
                    + " " + NotTakenOverSql.MISSING);

    private static final String HELD = LinkedPatients.each("""
            select h.id, h.content, waiting.count as rank, h.clinical_from, h.recorded_at
            from held_facts h """ + " " + NotTakenOverSql.WAITING + """

            where h.tenant = :tenant and h.patient_id = linked.id and not h.answered""");

    @QueryHandler
    NotTakenOver handle(NotTakenOverOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        return new NotTakenOver(inquiry.linked(), inquiry.sql(ENTRIES).query(Columns.each(Entry::of)).list(),
                inquiry.sql(HELD).query(Columns.each(
                        row -> new Told(Held.of(row), row.json("content", Demographics.class)))).list(),
                inquiry.asOf(), inquiry.incomplete());
    }
}
