package org.anamnesis.records.timeline;

/**
 * The statement that reads a page of the timeline: a few rows of each table, each by its own index, merged. Its
 * parameters are {@code :tenant}, {@code :patient}, {@code :time} and {@code :id} of the cursor, and {@code :limit}.
 */
final class TimelineSql {

    private static final String COLUMNS = "id, clinical_time, clinical_from, recorded_at, recorded_by, warnings, in_error";

    static final String PAGE = "select * from (" + String.join(" union all ",
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
            + ") as happened order by clinical_from desc, id desc limit :limit";

    private TimelineSql() {}

    private static String part(String table, String special) {
        return part(table, special, "null::uuid");
    }

    private static String part(String table, String special, String prescription) {
        return """
                (select %s, %s as prescription_id, %s from %s
                where tenant = :tenant and patient_id = :patient and (clinical_from, id) < (:time, :id)
                order by clinical_from desc, id desc limit :limit)""".formatted(special, prescription, COLUMNS, table);
    }
}
