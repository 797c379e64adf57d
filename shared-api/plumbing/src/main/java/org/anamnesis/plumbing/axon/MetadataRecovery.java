package org.anamnesis.plumbing.axon;

import java.util.HashMap;
import java.util.Map;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives an event whose metadata cannot be read what the other events of its aggregate say: the tenant and the
 * patient. A processor asks every event for them before any handler, and one that could not answer would stop it for
 * everybody.
 */
public record MetadataRecovery(EventStorageEngine record, Serializer serializer) {

    /** Marks an event whose own metadata could not be read; it is never stored with the event. */
    public static final String UNREADABLE = "unreadable";

    /** Stands for the tenant where no event of the aggregate names one; it is no tenant's slug. */
    private static final String UNKNOWN = "?";

    private static final Logger LOG = LoggerFactory.getLogger(MetadataRecovery.class);

    /** Whether the event says at least whose it is. */
    public static boolean isReadable(EventMessage<?> event) {
        try {
            return event.getMetaData() instanceof MetaData metadata
                    && metadata.get(MetadataKey.TENANT) instanceof String && !metadata.containsKey(UNREADABLE);
        } catch (RuntimeException broken) {
            return false;
        }
    }

    /** The event itself, or one in its place whose metadata can be read. */
    TrackedEventMessage<?> readable(TrackedEventMessage<?> event) {
        return isReadable(event) || !(event instanceof DomainEventMessage<?> domain) ? event : recovered(event, domain);
    }

    private TrackedEventMessage<?> recovered(TrackedEventMessage<?> event, DomainEventMessage<?> domain) {
        LOG.error("The metadata of event {} cannot be read", event.getIdentifier());
        // The same serializer hands the payload on as it is stored.
        var payload = new LazyDeserializingObject<>(event.serializePayload(serializer, byte[].class), serializer);
        var metadata = new LazyDeserializingObject<>(MetaData.from(known(domain.getAggregateIdentifier())));
        return new GenericTrackedDomainEventMessage<>(event.trackingToken(), domain.getType(),
                domain.getAggregateIdentifier(), domain.getSequenceNumber(),
                new SerializedMessage<>(event.getIdentifier(), payload, metadata), event::getTimestamp);
    }

    private Map<String, Object> known(String aggregate) {
        Map<String, Object> known = new HashMap<>(Map.of(UNREADABLE, true, MetadataKey.TENANT, UNKNOWN));
        DomainEventStream events = record.readEvents(aggregate, 0);
        while (events.hasNext()) {
            EventMessage<?> other = events.next();
            if (isReadable(other)) {
                known.put(MetadataKey.TENANT, other.getMetaData().get(MetadataKey.TENANT));
                known.computeIfAbsent(MetadataKey.PATIENT, other.getMetaData()::get);
                return known;
            }
        }
        return known;
    }
}
