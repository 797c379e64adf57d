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
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps practitioners. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record PractitionerProjection(Rows rows) {

    @EventHandler
    void on(PractitionerEvent event, EventContext context) {
        switch (event) {
            case PractitionerRegistered it -> rows.add(new PractitionerRow(context, it));
            case PractitionerDeactivated it -> rows
                    .get(PractitionerRow.class, TenantKey.of(context, it.practitionerId().value()))
                    .change(practitioner -> practitioner.withActive(false));
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("practitioner", "practitioner_specialty");
    }
}
