package org.anamnesis.records.allergy;

import java.util.List;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.allergy.AllergiesOfPatient.Listed;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.persistence.Columns;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is known of a patient's allergies. */
@Component
record AllergyQueries(JdbcClient database, PatientReader patients, Freshness freshness) {

    private static final String ENTRIES = LinkedPatients.each("""
            select id, status, content, refuted_reason as reason, clinical_from, recorded_at, recorded_by, warnings
            from allergy where tenant = :tenant and patient_id = linked.id and in_error is null""");

    @QueryHandler
    AllergiesOfPatient.Allergies handle(AllergiesOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<AllergiesOfPatient.Entry> entries = database.sql(ENTRIES).param("tenant", query.tenant())
                .params(linked.parameters())
                .query((row, number) -> AllergiesOfPatient.Entry.of(new Columns(row))).list();
        List<String> noneKnown = database.sql("""
                select clinical_time from none_known
                where tenant = :tenant and patient_id = any (:patients) and in_error is null
                order by clinical_from desc, id desc""").param("tenant", query.tenant()).params(linked.parameters())
                .query(String.class).list();
        ClinicalTime asserted = noneKnown.isEmpty() ? null : new ClinicalTime(noneKnown.getFirst());
        Listed list = Listed.of(entries, asserted != null, asserted);
        return new AllergiesOfPatient.Allergies(linked, list, asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }
}
