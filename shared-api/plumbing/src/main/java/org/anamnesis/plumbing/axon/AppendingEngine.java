package org.anamnesis.plumbing.axon;

import java.util.List;
import java.util.Optional;
import org.anamnesis.plumbing.id.NewId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** The command side's engine. It saves the round trips that would find nothing. */
public final class AppendingEngine extends JdbcEventStorageEngine {

    /** Appends as the builder says. */
    public AppendingEngine(Builder builder) {
        super(builder);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return NewId.isUnused(aggregateIdentifier)
                ? DomainEventStream.empty()
                : super.readEvents(aggregateIdentifier, firstSequenceNumber);
    }

    // Whatever made the aggregate, from now on there is something to be found.
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        NewId.forget();
        super.appendEvents(events, serializer);
    }

    /** No measurement has asked for snapshots yet. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
