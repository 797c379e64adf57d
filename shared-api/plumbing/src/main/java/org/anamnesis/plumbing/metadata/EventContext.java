package org.anamnesis.plumbing.metadata;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * Where, when and by whom an event was recorded.
 *
 * @param at      when it was recorded, which is not when it happened
 * @param actor   who recorded it, an id
 * @param eventId the event's own id
 * @param version the event's number in the stream of its aggregate: the version that a command must match
 */
public record EventContext(String tenant, Instant at, String actor, UUID eventId, long version) {

    /** Reads it from a message that passed {@link RequiredMetadata}. */
    public static EventContext of(EventMessage<?> message) {
        return new EventContext(message.getMetaData().get(MetadataKey.TENANT).toString(), message.getTimestamp(),
                message.getMetaData().get(MetadataKey.ACTOR).toString(), UUID.fromString(message.getIdentifier()),
                message instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0);
    }
}
