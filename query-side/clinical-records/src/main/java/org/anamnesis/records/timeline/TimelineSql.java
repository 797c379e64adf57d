package org.anamnesis.records.timeline;

import org.anamnesis.records.patient.LinkedPatients;

/**
 * The statement that reads a page of the timeline: a few rows of each table, each by its own index, merged. Its
 * parameters are {@code :tenant}, {@code :time} and {@code :id} of the cursor, {@code :limit}, and those of the
 * linked patients.
 */
final class TimelineSql {

    private static final String COLUMNS = "id, clinical_time, clinical_from, recorded_at, recorded_by, warnings, in_error";

    static final String PAGE = LinkedPatients.each("select * from (" + String.join(" union all ",
            part("moment", "kind, fact_id, checkup_id, content, null::text as reason"),
            part("allergy", "'allergy', id, null::uuid, content, null"),
            part("condition",
                    """
                            case source when 'diagnosis' then 'diagnosis' else 'condition' end, id, checkup_id, content, null"""),
            part("checkup", "'checkup', id, id, visit, null"),
            part("note", "kind, id, checkup_id, content, reason"),
            part("observation",
                    """
                            case source when 'late' then 'late-result' else 'observation' end, id, checkup_id, content, null"""),
            part("patient_link", "'responsibility', id, null::uuid, relationship, null"))
            + ") as happened order by clinical_from desc, id desc limit :limit") + " limit :limit";

    private TimelineSql() {}

    private static String part(String table, String special) {
        return """
                (select %s, %s from %s
                where tenant = :tenant and patient_id = linked.id and (clinical_from, id) < (:time, :id)
                order by clinical_from desc, id desc limit :limit)""".formatted(special, COLUMNS, table);
    }
}
