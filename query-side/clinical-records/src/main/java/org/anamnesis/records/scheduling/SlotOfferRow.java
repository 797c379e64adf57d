package org.anamnesis.records.scheduling;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anamnesis.api.scheduling.event.WaitingListEvent.SlotOffered;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** A slot that was offered to who waits. */
@Entity
@Table(name = "slot_offer")
class SlotOfferRow {

    @EmbeddedId
    private FactKey key;
    private UUID entryId;
    private UUID practitionerId;
    private Instant startsAt;
    private Instant endsAt;
    private String slot;
    private Instant offeredAt;
    private @Nullable Instant declinedAt;

    protected SlotOfferRow() {}

    SlotOfferRow(FactKey key, EventContext at, SlotOffered it) {
        this.key = key;
        this.entryId = it.waitingListEntryId().value();
        this.practitionerId = it.practitionerId().value();
        this.startsAt = it.slot().start().toInstant();
        this.endsAt = it.slot().end().toInstant();
        this.slot = EventJson.write(it.slot());
        this.offeredAt = at.at();
    }

    void decline(EventContext at) {
        declinedAt = at.at();
    }
}
