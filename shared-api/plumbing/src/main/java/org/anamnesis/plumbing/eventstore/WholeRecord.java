package org.anamnesis.plumbing.eventstore;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.dao.TransientDataAccessResourceException;

/** Reads every event of every tenant, from the first to the one that is the last when the reading begins. */
public record WholeRecord(StreamableMessageSource<TrackedEventMessage<?>> events) {

    private static final int PATIENCE_SECONDS = 60;

    /**
     * Hands over the events in their order, and answers how many there were. A payload is not deserialized before it is
     * asked for.
     *
     * @throws TransientDataAccessResourceException if the store does not answer
     */
    public long read(Consumer<TrackedEventMessage<?>> reader) {
        TrackingToken head = events.createHeadToken();
        long last = head == null ? -1 : head.position().orElse(-1);
        long read = 0;
        // By position: gaps that a failed append left behind would keep a token from covering the head.
        long position = -1;
        try (var stream = events.openStream(null)) {
            while (position < last) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new TransientDataAccessResourceException("The store gives no more events before its end");
                }
                TrackedEventMessage<?> event = stream.nextAvailable();
                reader.accept(event);
                position = event.trackingToken().position().orElseThrow();
                read++;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("Interrupted while reading the record", interrupted);
        }
        return read;
    }
}
