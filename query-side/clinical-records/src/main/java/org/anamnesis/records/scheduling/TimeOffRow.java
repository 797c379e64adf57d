package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffRecorded;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.AggregateRow;
import org.jspecify.annotations.Nullable;

/** A time off. */
@Entity
@Table(name = "time_off")
class TimeOffRow extends AggregateRow {

    @EmbeddedId
    private TimeOffKey key;
    private Instant startsAt;
    private Instant endsAt;
    private String content;
    private @Nullable String cancelled;

    protected TimeOffRow() {}

    TimeOffRow(TimeOffKey key, EventContext at, TimeOffRecorded it) {
        super(at);
        this.key = key;
        this.startsAt = it.period().start().toInstant();
        this.endsAt = it.period().end().toInstant();
        this.content = EventJson.write(new TimeOff(it.timeOffId(), it.period(), it.reason()));
    }

    void cancel(String reason) {
        cancelled = reason;
    }
}
