package org.anamnesis.command.billing;

import java.util.UUID;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * Remembers what billing has to do because of an event: only for tenants with rules, and never for imported history.
 */
@Component
record BilledEvents(FollowUps followUps, Tenants tenants) {

    void remember(Automation automation, EventMessage<?> cause, UUID patient, UUID fact) {
        if (leadsToBilling(cause)) {
            followUps.remember(automation, cause, patient, fact);
        }
    }

    /** Remembers what to do it with, too. */
    void remember(Automation automation, EventMessage<?> cause, UUID patient, UUID fact, Object content) {
        if (leadsToBilling(cause)) {
            followUps.remember(automation, cause, patient, fact, content);
        }
    }

    private boolean leadsToBilling(EventMessage<?> cause) {
        return Origin.of(cause.getMetaData()) != Origin.IMPORT
                && tenants.registered(cause.getMetaData().get(MetadataKey.TENANT).toString());
    }
}
