package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.AggregateRow;
import org.anamnesis.records.persistence.TenantKey;
import org.jspecify.annotations.Nullable;

/** A room. */
@Entity
@Table(name = "room")
class RoomRow extends AggregateRow {

    @EmbeddedId
    private TenantKey key;
    private String name;
    private @Nullable String closed;

    protected RoomRow() {}

    RoomRow(EventContext at, RoomRegistered it) {
        super(at);
        this.key = TenantKey.of(at, it.roomId().value());
        this.name = it.name();
    }

    void close(String reason) {
        closed = reason;
    }
}
