package org.anamnesis.records.scheduling;

import java.util.UUID;
import org.anamnesis.api.scheduling.event.WaitingListEvent;
import org.anamnesis.api.scheduling.event.WaitingListEvent.OfferDeclined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.SlotOffered;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListJoined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListLeft;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps who waits, and what was offered. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record WaitingListProjection(Rows rows) {

    @EventHandler
    void on(WaitingListEvent event, EventContext at) {
        FactKey key = key(at, event, event.waitingListEntryId().value());
        switch (event) {
            case WaitingListJoined it -> rows.add(new WaitingListEntryRow(key, at, it.wish()));
            case SlotOffered it -> {
                entry(at, key);
                rows.add(new SlotOfferRow(key(at, it, it.offerId().value()), at, it));
            }
            case OfferDeclined it -> {
                entry(at, key);
                rows.get(SlotOfferRow.class, key(at, it, it.offerId().value())).decline(at);
            }
            case WaitingListLeft it -> entry(at, key).leave(at, it);
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("waiting_list_entry", "slot_offer");
    }

    private WaitingListEntryRow entry(EventContext at, FactKey key) {
        return rows.get(WaitingListEntryRow.class, key, at);
    }

    private static FactKey key(EventContext at, WaitingListEvent event, UUID id) {
        return FactKey.of(at, event.patientId(), id);
    }
}
