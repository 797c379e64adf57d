package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anamnesis.api.scheduling.WaitingWish;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListLeft;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.AggregateRow;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** The wish of a patient for a slot. */
@Entity
@Table(name = "waiting_list_entry")
class WaitingListEntryRow extends AggregateRow {

    @EmbeddedId
    private FactKey key;
    private String wish;
    private Instant joinedAt;
    private @Nullable Instant leftAt;
    private @Nullable UUID appointmentId;
    private @Nullable String reason;

    protected WaitingListEntryRow() {}

    WaitingListEntryRow(FactKey key, EventContext at, WaitingWish wish) {
        super(at);
        this.key = key;
        this.wish = EventJson.write(wish);
        this.joinedAt = at.at();
    }

    void leave(EventContext at, WaitingListLeft it) {
        leftAt = at.at();
        appointmentId = it.appointmentId() == null ? null : it.appointmentId().value();
        reason = it.reason();
    }
}
