package org.anamnesis.records.condition;

import org.anamnesis.records.condition.ConditionsOfPatient.Listed;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.persistence.Columns;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what is known of a patient's conditions. */
@Component
record ConditionQueries(PatientReader patients) {

    private static final String ENTRIES = LinkedPatients
            .each("""
                    select id, source, status, content, rank, abatement, abatement_told as a, reason, clinical_from, recorded_at, recorded_by,
                           warnings
                    from condition where tenant = :tenant and patient_id = linked.id and in_error is null""");

    @QueryHandler
    ConditionsOfPatient.Conditions handle(ConditionsOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Listed list = Listed.of(inquiry.sql(ENTRIES).query(Columns.each(ConditionsOfPatient.Entry::of)).list());
        return new ConditionsOfPatient.Conditions(inquiry.linked(), list, inquiry.asOf(), inquiry.incomplete());
    }
}
