package org.anamnesis.records.allergy;

import java.util.List;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.records.allergy.AllergiesOfPatient.Listed;
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
    private static final String NONE_KNOWN = """
            select clinical_time from none_known
            where tenant = :tenant and patient_id = any (:patients) and in_error is null
            order by clinical_from desc, id desc limit 1""";

    @QueryHandler
    AllergiesOfPatient.Allergies handle(AllergiesOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        List<AllergiesOfPatient.Entry> entries = inquiry.sql(ENTRIES)
                .query(Columns.each(AllergiesOfPatient.Entry::of)).list();
        ClinicalTime asserted = inquiry.sql(NONE_KNOWN).query(String.class).optional().map(ClinicalTime::new)
                .orElse(null);
        return new AllergiesOfPatient.Allergies(inquiry.linked(), Listed.of(entries, asserted != null, asserted),
                inquiry.asOf(), inquiry.incomplete());
    }
}
