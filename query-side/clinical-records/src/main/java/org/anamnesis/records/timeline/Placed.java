package org.anamnesis.records.timeline;

import java.sql.SQLException;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.timeline.TimelineOfPatient.Entry;
import org.anamnesis.records.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** An entry and its place in the order of a page. */
record Placed(Entry entry, Cursor place) {

    /** Reads a row of one of {@link TimelineSql}'s statements, which are in the order of the column. */
    static RowMapper<Placed> by(String order) {
        return (result, number) -> {
            Columns row = new Columns(result);
            return new Placed(entry(row), new Cursor(row.instant(order), row.id("id")));
        };
    }

    private static Entry entry(Columns row) throws SQLException {
        Moment moment = row.json("content", Moment.class);
        return new Entry(row.text("kind"), moment.factId(), row.duplicate(), moment.checkupId(),
                moment.prescriptionId(), moment.time(), row.instant("recorded_at"), row.text("recorded_by"),
                code(moment, row.jsonOrNull("ordered", Moment.class)), moment.value(), moment.components(),
                moment.text(), moment.warnings(), row.textOrNull("in_error"));
    }

    private static @Nullable CodeableConcept code(Moment moment, @Nullable Moment ordered) {
        return moment.code() == null && ordered != null ? ordered.code() : moment.code();
    }
}
