package org.anamnesis.records.timeline;

import org.anamnesis.records.patient.LinkedPatients;

/**
 * The statements that read pages of what happened: a few rows of each table, each by its own index, merged. Their
 * parameters are {@code :tenant}, {@code :time} and {@code :id} of the cursor, {@code :limit}, and those of the linked
 * patients.
 */
final class TimelineSql {

    private static final String COLUMNS = "id, clinical_time, clinical_from, recorded_at, recorded_by, warnings, in_error";

    private static final String OF_ONE = "select * from (" + String.join(" union all ",
            part("moment", "kind, fact_id, checkup_id, content, null::text as reason", "prescription_id"),
            part("allergy", "'allergy', id, null::uuid, content, null"),
            part("condition",
                    """
                            case source when 'diagnosis' then 'diagnosis' else 'condition' end, id, checkup_id, content, null"""),
            part("checkup", "'checkup', id, id, visit, null"),
            part("note", "kind, id, checkup_id, content, reason"),
            part("act", "kind, id, checkup_id, content, null"),
            part("prescription", "'prescription', id, checkup_id, content, null", "id"),
            part("renewal", "'prescription-renewed', id, null::uuid, content, null", "prescription_id"),
            part("dispense", "'dispense', id, null::uuid, content, null", "prescription_id"),
            part("medication_issue", "'medication-issue', id, null::uuid, content, null", "prescription_id"),
            part("observation",
                    """
                            case source when 'late' then 'late-result' else 'observation' end, id, checkup_id, content, null"""),
            part("patient_link", "'responsibility', id, null::uuid, relationship, null"))
            + ") as happened order by ${order} desc, id desc limit :limit";

    /** In clinical order. */
    static final String PAGE = LinkedPatients.each(ofOne("(clinical_from, id) < (:time, :id)", "clinical_from"))
            + " limit :limit";

    /**
     * In the order of recording, what was recorded after {@code :from} and before {@code :to}, each with the record it
     * stands on.
     */
    static final String RECORDED = """
            select f.*, linked.id as duplicate_id
            from unnest(:patients::uuid[]) as linked (id) cross join lateral (%s) as f
            order by f.recorded_at desc, f.id desc limit :limit""".formatted(
            ofOne("(recorded_at, id) < (:time, :id) and recorded_at > :from and recorded_at < :to", "recorded_at"));

    private TimelineSql() {}

    private static String ofOne(String which, String order) {
        return OF_ONE.replace("${which}", which).replace("${order}", order);
    }

    private static String part(String table, String special) {
        return part(table, special, "null::uuid");
    }

    private static String part(String table, String special, String prescription) {
        return """
                (select %s, %s as prescription_id, %s from %s
                where tenant = :tenant and patient_id = linked.id and ${which}
                order by ${order} desc, id desc limit :limit)""".formatted(special, prescription, COLUMNS, table);
    }
}
