package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.TenantKey;
import org.jspecify.annotations.Nullable;

/** A room. */
@Entity
@Table(name = "room")
class RoomRow {

    @EmbeddedId
    private TenantKey key;
    private String name;
    private @Nullable String closed;
    private long version;

    protected RoomRow() {}

    RoomRow(EventContext at, RoomRegistered it) {
        this.key = TenantKey.of(at, it.roomId().value());
        this.name = it.name();
        this.version = at.version();
    }

    void close(EventContext at, String reason) {
        closed = reason;
        version = at.version();
    }
}
