package org.anamnesis.reporting.fact;

import java.time.Instant;
import java.util.UUID;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.eventhandling.EventMessage;

/**
 * Where and when an event was recorded.
 *
 * @param tenant  the tenant
 * @param at      when it was recorded, which is not when it happened
 * @param eventId the event's own id
 */
record Recording(String tenant, Instant at, UUID eventId) {

    static Recording of(EventMessage<?> message) {
        return new Recording(message.getMetaData().get(MetadataKey.TENANT).toString(), message.getTimestamp(),
                UUID.fromString(message.getIdentifier()));
    }
}
