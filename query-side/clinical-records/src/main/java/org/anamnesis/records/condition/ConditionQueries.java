package org.anamnesis.records.condition;

import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.condition.ConditionsOfPatient.Listed;
import org.anamnesis.records.patient.KnownPatients;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.row.Columns;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is known of a patient's conditions. */
@Component
class ConditionQueries {

    private final JdbcClient database;

    private final KnownPatients patients;

    private final Freshness freshness;

    ConditionQueries(JdbcClient database, KnownPatients patients, Freshness freshness) {
        this.database = database;
        this.patients = patients;
        this.freshness = freshness;
    }

    @QueryHandler
    ConditionsOfPatient.Conditions handle(ConditionsOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        Listed list = Listed.of(database.sql("""
                select id, source, status, content, rank, abatement, reason, recorded_at, recorded_by, warnings
                from condition
                where tenant = ? and patient_id = ? and in_error is null order by clinical_from desc, id desc""")
                .params(query.tenant(), query.patientId().value())
                .query((row, number) -> ConditionsOfPatient.Entry.of(new Columns(row))).list());
        return new ConditionsOfPatient.Conditions(list, asOf, freshness.parked(query.tenant(), query.patientId()));
    }
}
