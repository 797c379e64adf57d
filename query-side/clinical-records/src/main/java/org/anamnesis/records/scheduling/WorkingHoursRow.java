package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.AggregateRow;

/** The hours that were stated last for a day on. */
@Entity
@Table(name = "working_hours")
class WorkingHoursRow extends AggregateRow {

    @EmbeddedId
    private HoursKey key;
    private String content;

    protected WorkingHoursRow() {}

    WorkingHoursRow(HoursKey key) {
        this.key = key;
    }

    void state(EventContext at, WorkingHours hours) {
        content = EventJson.write(hours);
        at(at);
    }
}
