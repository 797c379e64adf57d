package org.anamnesis.plumbing.processing;

import java.util.Map;
import org.anamnesis.plumbing.axon.MetadataRecovery;
import org.anamnesis.plumbing.axon.ReadingEngine;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Reads the event of a dead letter again, as the store has it now. The dead letter holds it as it was when it failed:
 * one that was repaired in the store since would fail for ever.
 */
record StoredEvents(EventStore store) {

    /** The event as it is stored now; what the dead letter holds where that cannot be read. */
    EventMessage<?> current(EventMessage<?> held) {
        if (held instanceof TrackedEventMessage<?> tracked && held instanceof DomainEventMessage<?> domain) {
            DomainEventStream stored = store.readEvents(domain.getAggregateIdentifier(), domain.getSequenceNumber());
            if (stored.hasNext()) {
                DomainEventMessage<?> event = stored.next();
                if (event.getIdentifier().equals(held.getIdentifier()) && MetadataRecovery.isReadable(event)) {
                    return new GenericTrackedDomainEventMessage<>(tracked.trackingToken(), placed(event, held));
                }
            }
        }
        return held;
    }

    private static DomainEventMessage<?> placed(DomainEventMessage<?> event, EventMessage<?> held) {
        Object late = held.getMetaData().get(ReadingEngine.LATE);
        return late == null ? event : event.andMetaData(Map.of(ReadingEngine.LATE, late));
    }
}
