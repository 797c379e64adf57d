package org.anamnesis.command.billing;

import java.util.UUID;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errands;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Remembers what billing has to do because of an event: only for tenants with rules, and never for imported history. */
@Component
class BilledEvents {
    private final Errands errands;
    private final Tenants tenants;

    BilledEvents(Errands errands, Tenants tenants) {
        this.errands = errands;
        this.tenants = tenants;
    }

    void add(Automation automation, EventMessage<?> cause, UUID patient, UUID fact) {
        if (leadsToBilling(cause)) {
            errands.add(automation, cause, patient, fact);
        }
    }

    /** Remembers the event itself too. */
    void addWhole(Automation automation, EventMessage<?> cause, UUID patient, UUID fact) {
        if (leadsToBilling(cause)) {
            errands.addWhole(automation, cause, patient, fact);
        }
    }

    private boolean leadsToBilling(EventMessage<?> cause) {
        return Origin.of(cause.getMetaData()) != Origin.IMPORT
                && tenants.registered(cause.getMetaData().get(MetadataKey.TENANT).toString());
    }
}
