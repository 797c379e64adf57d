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

    private static final String ENTRIES = LinkedPatients.each("""
            select f.id, f.kind as status, f.content, f.reason, f.clinical_from, f.recorded_at, f.recorded_by
            from fact_not_taken_over f where f.tenant = :tenant and f.patient_id = linked.id and """
            + " " + NotTakenOverSql.MISSING);

    private static final String HELD = LinkedPatients.each("""
            select id, content, facts as a, clinical_from, recorded_at from held_facts
            where tenant = :tenant and patient_id = linked.id and not answered""");

    @QueryHandler
    NotTakenOver handle(NotTakenOverOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        return new NotTakenOver(inquiry.linked(), inquiry.sql(ENTRIES).query(Columns.each(Entry::of)).list(),
                inquiry.sql(HELD).query(Columns.each(
                        row -> new Told(Held.of(row), row.json("content", Demographics.class)))).list(),
                inquiry.asOf(), inquiry.incomplete());
    }
}
