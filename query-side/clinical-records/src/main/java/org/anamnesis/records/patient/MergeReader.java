package org.anamnesis.records.patient;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.records.patient.MergesOfPatient.Merge;
import org.anamnesis.records.persistence.Columns;

/** Reads in which merges the records of a patient took part, whether they stand or were taken back. */
public final class MergeReader {

    private static final String OF_PATIENT = """
            select id, patient_id, survivor_id, merged_at, merged_by, merge_reason, unmerged_at, unmerged_by,
                   unmerge_reason
            from patient_merge
            where tenant = :tenant and (patient_id = any (:patients) or survivor_id = any (:patients))
            order by merged_at desc, id desc""";

    private MergeReader() {}

    /** The merges, the latest first. */
    public static List<Merge> of(Inquiry inquiry) {
        return inquiry.sql(OF_PATIENT).query(Columns.each(Merge::of)).list();
    }

    /** One of them; {@link CommandRefused} if the patient's records took part in no such merge. */
    public static Merge one(Inquiry inquiry, UUID merge) {
        return of(inquiry).stream().filter(one -> one.id().equals(merge)).findFirst()
                .orElseThrow(() -> new CommandRefused(PatientRefusal.FACT_UNKNOWN));
    }
}
