package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;

/** The hours that were stated last for a day on. */
@Entity
@Table(name = "working_hours")
class WorkingHoursRow {

    @EmbeddedId
    private HoursKey key;
    private String content;
    private long version;

    protected WorkingHoursRow() {}

    WorkingHoursRow(HoursKey key, EventContext at, WorkingHours hours) {
        this.key = key;
        state(at, hours);
    }

    void state(EventContext at, WorkingHours hours) {
        content = EventJson.write(hours);
        version = at.version();
    }
}
