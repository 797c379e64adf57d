package org.anamnesis.records.allergy;

import java.util.List;
import org.anamnesis.records.allergy.AllergiesOfPatient.Listed;
import org.anamnesis.records.noneknown.NoneKnownReader;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.persistence.Columns;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what is known of a patient's allergies. */
@Component
record AllergyQueries(PatientReader patients) {

    private static final String ENTRIES = LinkedPatients.each("""
            select id, status, content, refuted_reason as reason, clinical_from, recorded_at, recorded_by, warnings
            from allergy where tenant = :tenant and patient_id = linked.id and in_error is null""");

    @QueryHandler
    AllergiesOfPatient.Allergies handle(AllergiesOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        List<AllergiesOfPatient.Entry> entries = inquiry.sql(ENTRIES)
                .query(Columns.each(AllergiesOfPatient.Entry::of)).list();
        return new AllergiesOfPatient.Allergies(inquiry.linked(),
                Listed.of(entries, NoneKnownReader.statements(inquiry)),
                inquiry.asOf(), inquiry.incomplete());
    }
}
