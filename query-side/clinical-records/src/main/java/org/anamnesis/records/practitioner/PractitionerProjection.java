package org.anamnesis.records.practitioner;

import org.anamnesis.api.practitioner.event.PractitionerEvent;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerDeactivated;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.persistence.TenantKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps practitioners. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
class PractitionerProjection {

    private final Rows rows;

    PractitionerProjection(Rows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(PractitionerEvent event, EventMessage<?> message) {
        EventContext recording = EventContext.of(message);
        switch (event) {
            case PractitionerRegistered it -> rows.add(
                    new PractitionerRow(TenantKey.of(recording, it.practitionerId().value()), recording, it.profile()));
            case PractitionerDeactivated it -> rows
                    .get(PractitionerRow.class, TenantKey.of(recording, it.practitionerId().value())).deactivate();
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("practitioner", "practitioner_specialty");
    }
}
