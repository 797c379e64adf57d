package org.anamnesis.records.condition;

import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.condition.ConditionsOfPatient.Listed;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.persistence.Columns;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is known of a patient's conditions. */
@Component
record ConditionQueries(JdbcClient database, PatientReader patients, Freshness freshness) {

    private static final String ENTRIES = LinkedPatients.each("""
            select id, source, status, content, rank, abatement, reason, clinical_from, recorded_at, recorded_by,
                   warnings
            from condition where tenant = :tenant and patient_id = linked.id and in_error is null""");

    @QueryHandler
    ConditionsOfPatient.Conditions handle(ConditionsOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        Listed list = Listed.of(database.sql(ENTRIES).param("tenant", query.tenant()).params(linked.parameters())
                .query((row, number) -> ConditionsOfPatient.Entry.of(new Columns(row))).list());
        return new ConditionsOfPatient.Conditions(linked, list, asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }
}
