package org.anamnesis.records.patient;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.MergesOfPatient.Merge;
import org.anamnesis.records.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads in which merges the records of a patient took part, whether they stand or were taken back. */
@Component
public record MergeReader(JdbcClient database) {

    private static final String OF_PATIENT = """
            select id, patient_id, survivor_id, merged_at, merged_by, merge_reason, unmerged_at, unmerged_by,
                   unmerge_reason
            from patient_merge
            where tenant = :tenant and (patient_id = any (:patients) or survivor_id = any (:patients))
            order by merged_at desc, id desc""";

    /** The merges, the latest first. */
    public List<Merge> of(String tenant, LinkedPatients linked) {
        return database.sql(OF_PATIENT).param("tenant", tenant).params(linked.parameters())
                .query((row, number) -> Merge.of(new Columns(row))).list();
    }

    /** One of them; {@link CommandRefused} if the patient's records took part in no such merge. */
    public Merge one(String tenant, LinkedPatients linked, UUID merge) {
        return of(tenant, linked).stream().filter(one -> one.id().equals(merge)).findFirst()
                .orElseThrow(() -> new CommandRefused(PatientRefusal.FACT_UNKNOWN));
    }
}
