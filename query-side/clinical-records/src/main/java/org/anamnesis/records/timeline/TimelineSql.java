package org.anamnesis.records.timeline;

import java.sql.SQLException;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.timeline.TimelineOfPatient.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The statements that read pages of what happened. Their parameters are {@code :tenant}, {@code :time} and {@code :id}
 * of the cursor, {@code :limit}, and those of the linked patients. What began under a prescription comes with the
 * order.
 */
final class TimelineSql {

    private static final String OF_ONE = """
            select m.*, (select p.content from moment p where p.tenant = m.tenant and p.patient_id = m.patient_id
                             and p.id = (m.content::json ->> 'prescriptionId')::uuid
                             and m.id = (m.content::json ->> 'factId')::uuid) as ordered
            from moment m where m.tenant = :tenant and m.patient_id = linked.id and %s
            order by m.%s desc, m.id desc limit :limit""";

    /** In clinical order. */
    static final String PAGE = LinkedPatients
            .each(OF_ONE.formatted("(m.clinical_from, m.id) < (:time, :id)", "clinical_from")) + " limit :limit";

    /**
     * In the order of recording, what was recorded after {@code :from} and before {@code :to}, each with the record it
     * stands on.
     */
    static final String RECORDED = """
            select f.*, linked.id as duplicate_id
            from unnest(:patients::uuid[]) as linked (id) cross join lateral (%s) as f
            order by f.recorded_at desc, f.id desc limit :limit""".formatted(OF_ONE.formatted(
            "(m.recorded_at, m.id) < (:time, :id) and m.recorded_at > :from and m.recorded_at < :to", "recorded_at"));

    private TimelineSql() {}

    /** Reads an entry from a row of one of the statements. */
    static Entry entry(Columns row) throws SQLException {
        Moment moment = row.json("content", Moment.class);
        return new Entry(row.text("kind"), moment.factId(), row.duplicate(), moment.checkupId(),
                moment.prescriptionId(), moment.time(), row.instant("recorded_at"), row.text("recorded_by"),
                code(moment, row.jsonOrNull("ordered", Moment.class)), moment.value(), moment.components(),
                moment.text(), moment.warnings(), moment.status(), row.textOrNull("in_error"));
    }

    private static @Nullable CodeableConcept code(Moment moment, @Nullable Moment ordered) {
        return moment.code() == null && ordered != null ? ordered.code() : moment.code();
    }
}
