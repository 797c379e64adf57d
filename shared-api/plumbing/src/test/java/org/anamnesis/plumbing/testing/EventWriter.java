package org.anamnesis.plumbing.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.eventstore.EventTableForTests;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.metadata.PatientMetadata;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Puts events into the store as the command side would, for tests of what reads them. */
public final class EventWriter {

    private final EventStorageEngine engine = EventTableForTests.appending(RecordDatabase.url("record"), "command_side",
            RecordDatabase.PASSWORD);
    private final Map<Object, AtomicLong> sequence = new ConcurrentHashMap<>();
    private final Caller caller;

    /** Writes for one caller. */
    public EventWriter(Caller caller) {
        this.caller = caller;
    }

    /** Appends an event to the stream of an aggregate and answers its sequence number. */
    public long append(Object aggregateId, Object event) {
        return append(aggregateId, event, Origin.LIVE);
    }

    /** Appends an event of some origin. */
    public long append(Object aggregateId, Object event, Origin origin) {
        DomainEventMessage<?> message = message(aggregateId, event, origin);
        engine.appendEvents(message);
        return message.getSequenceNumber();
    }

    /** Appends many events to the stream of an aggregate in one transaction, and answers the last sequence number. */
    public long appendAtOnce(Object aggregateId, List<?> events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        events.forEach(event -> messages.add(message(aggregateId, event, Origin.LIVE)));
        engine.appendEvents(messages);
        return messages.getLast().getSequenceNumber();
    }

    /** The number of the next event of an aggregate, for one that is put into the store by other means. */
    long skip(Object aggregateId) {
        return next(aggregateId);
    }

    private DomainEventMessage<?> message(Object aggregateId, Object event, Origin origin) {
        Map<String, Object> metadata = caller.metadata(origin, UUID.randomUUID().toString());
        metadata.putAll(PatientMetadata.of(event));
        return new GenericDomainEventMessage<>(type(event), aggregateId.toString(), next(aggregateId), event,
                metadata);
    }

    private long next(Object aggregateId) {
        return sequence.computeIfAbsent(aggregateId, id -> new AtomicLong()).getAndIncrement();
    }

    /** An event's name begins with the kind of its aggregate. */
    private static String type(Object event) {
        return Objects.requireNonNull(EventTypes.nameOf(event.getClass())).split("\\.", 2)[0];
    }
}
