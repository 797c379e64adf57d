package org.anamnesis.plumbing.axon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A query app's engine. It never appends, follows the end of the record in small steps, gives an event that was
 * committed late its own position, and hands out every event with metadata that can be read.
 */
public final class ReadingEngine extends JdbcEventStorageEngine {

    /** Metadata that a late event is given when it is read: its position. It is never stored with the event. */
    public static final String LATE = "position";

    private static final long SHORTEST_PAUSE = Duration.ofMillis(10).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(40).toNanos();
    private static final long PAUSE_PER_EVENT = Duration.ofMillis(2).toNanos();

    /** What follows the end of the record holds all that one reading brings until that ends, and reads on at once. */
    private static final int MOST_OF_A_READING = 2_000;

    private final MetadataRecovery recovery = new MetadataRecovery(this, getEventSerializer());
    private volatile long nextLook = System.nanoTime();

    /** Reads as the builder says. */
    public ReadingEngine(Builder builder) {
        super(builder);
    }

    /** Belt and braces: the role may not write, and neither does the code try. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        throw new UnsupportedOperationException("A query app never appends to the event store");
    }

    /**
     * Pauses between looks, longer the more the last one found. What follows a look costs the same for one event as for
     * ten: few events are followed promptly, many in batches, and behind the head there is no pause.
     */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        long early = nextLook - System.nanoTime();
        if (early > 0) {
            LockSupport.parkNanos(early);
        }
        List<? extends TrackedEventData<?>> found = super.fetchTrackedEvents(last, batchSize);
        nextLook = System.nanoTime() + (found.size() < batchSize ? pauseAfter(found.size()) : 0);
        return found;
    }

    private static long pauseAfter(int events) {
        return Math.clamp(events * PAUSE_PER_EVENT, SHORTEST_PAUSE, LONGEST_PAUSE);
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
            throws SQLException {
        TrackedEventData<?> event = super.getTrackedEventData(row, previous);
        long position = row.getLong(schema().globalIndexColumn());
        return event instanceof TrackedDomainEventData<?> domain
                && event.trackingToken() instanceof GapAwareTrackingToken token && token.getIndex() != position
                        ? new TrackedDomainEventData<>(new LateToken(token, position), domain)
                        : event;
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        Stream<? extends TrackedEventMessage<?>> events = super.readEvents(token, mayBlock).map(recovery::readable)
                .map(ReadingEngine::marked);
        return mayBlock ? events.limit(MOST_OF_A_READING) : events;
    }

    private static TrackedEventMessage<?> marked(TrackedEventMessage<?> event) {
        if (event.trackingToken() instanceof LateToken late
                && event.andMetaData(Map.of(LATE, late.position)) instanceof TrackedEventMessage<?> marked) {
            return marked.withTrackingToken(late.plain());
        }
        return event;
    }

    /** Carries the position of a late event through the engine; nobody outside sees it. */
    private static final class LateToken extends GapAwareTrackingToken {

        private final long position;

        private LateToken(GapAwareTrackingToken token, long position) {
            super(token.getIndex(), token.getGaps());
            this.position = position;
        }

        private GapAwareTrackingToken plain() {
            return newInstance(getIndex(), getGaps());
        }
    }
}
