package org.anamnesis.records.scheduling;

import org.anamnesis.api.scheduling.event.RoomEvent;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomClosed;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
import org.anamnesis.api.scheduling.event.VisitTypeEvent;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeDefined;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeRetired;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.persistence.TenantKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps what a practice offers and where: types of visits, and rooms. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record PracticeProjection(Rows rows) {

    @EventHandler
    void on(VisitTypeEvent event, EventContext at) {
        switch (event) {
            case VisitTypeDefined it -> define(at, it);
            case VisitTypeRetired it -> rows
                    .get(VisitTypeRow.class, TenantKey.of(at, it.visitTypeId().value()), at).retire(it.reason());
        }
    }

    @EventHandler
    void on(RoomEvent event, EventContext at) {
        switch (event) {
            case RoomRegistered it -> rows.add(new RoomRow(at, it));
            case RoomClosed it -> rows.get(RoomRow.class, TenantKey.of(at, it.roomId().value()), at).close(it.reason());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("visit_type", "room");
    }

    private void define(EventContext at, VisitTypeDefined it) {
        TenantKey key = TenantKey.of(at, it.visitTypeId().value());
        rows.getOrAdd(VisitTypeRow.class, key, () -> new VisitTypeRow(key)).state(at, it.visitType());
    }
}
