package org.anamnesis.records.allergy;

import java.util.List;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.allergy.AllergiesOfPatient.Listed;
import org.anamnesis.records.patient.KnownPatients;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.row.Columns;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is known of a patient's allergies. */
@Component
class AllergyQueries {

    private final JdbcClient database;

    private final KnownPatients patients;

    private final Freshness freshness;

    AllergyQueries(JdbcClient database, KnownPatients patients, Freshness freshness) {
        this.database = database;
        this.patients = patients;
        this.freshness = freshness;
    }

    @QueryHandler
    AllergiesOfPatient.Allergies handle(AllergiesOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<AllergiesOfPatient.Entry> entries = database.sql("""
                select id, status, content, refuted_reason as reason, recorded_at, recorded_by, warnings from allergy
                where tenant = ? and patient_id = ? and in_error is null order by clinical_from desc, id desc""")
                .params(query.tenant(), query.patientId().value())
                .query((row, number) -> AllergiesOfPatient.Entry.of(new Columns(row))).list();
        List<String> noneKnown = database.sql("""
                select clinical_time from none_known where tenant = ? and patient_id = ? and in_error is null""")
                .params(query.tenant(), query.patientId().value()).query(String.class).list();
        ClinicalTime asserted = noneKnown.isEmpty() ? null : new ClinicalTime(noneKnown.getFirst());
        Listed list = Listed.of(entries, asserted != null, asserted);
        return new AllergiesOfPatient.Allergies(list, asOf, freshness.parked(query.tenant(), query.patientId()));
    }
}
