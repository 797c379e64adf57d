package org.anamnesis.plumbing.eventstore;

import org.anamnesis.plumbing.axon.ReadingEngine;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;

/**
 * The position of an event in the whole record. The token alone does not tell: an event that was committed late, behind
 * ones with higher numbers, comes with the token of those. {@link ReadingEngine} marks such an event.
 */
public final class EventPosition {

    private EventPosition() {}

    /** The position, the same at each replay: the event table's global index, or Axon Server's global sequence. */
    public static long of(EventMessage<?> event) {
        if (event.getMetaData().get(ReadingEngine.LATE) instanceof Number late) {
            return late.longValue();
        }
        if (event instanceof TrackedEventMessage<?> tracked) {
            return WrappedToken.unwrapLowerBound(tracked.trackingToken()).position()
                    .orElseThrow(() -> new IllegalStateException("The store gives events no position"));
        }
        throw new IllegalStateException("An event that comes from no stream has no position");
    }
}
