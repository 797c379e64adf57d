package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffRecorded;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.jspecify.annotations.Nullable;

/** A time off. */
@Entity
@Table(name = "time_off")
class TimeOffRow {

    @EmbeddedId
    private TimeOffKey key;
    private Instant startsAt;
    private Instant endsAt;
    private String content;
    private @Nullable String cancelled;
    private long version;

    protected TimeOffRow() {}

    TimeOffRow(TimeOffKey key, EventContext at, TimeOffRecorded it) {
        this.key = key;
        this.startsAt = it.period().start().toInstant();
        this.endsAt = it.period().end().toInstant();
        this.content = EventJson.write(new TimeOff(it.timeOffId(), it.period(), it.reason()));
        this.version = at.version();
    }

    void cancel(EventContext at, String reason) {
        cancelled = reason;
        version = at.version();
    }
}
