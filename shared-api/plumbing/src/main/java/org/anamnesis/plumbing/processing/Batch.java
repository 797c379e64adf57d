package org.anamnesis.plumbing.processing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** What one transaction of a processor has handled; it hangs on the unit of work. */
final class Batch {

    static final String RESOURCE = Batch.class.getName();

    // Sorted, so that two segments that touch the same aggregates lock them in the same order.
    private final TreeMap<Stream, Long> versions = new TreeMap<>(
            Comparator.comparing(Stream::tenant).thenComparing(Stream::aggregate));
    private final Map<Stream, Long> before;
    private final @Nullable Integer segment;
    private @Nullable Instant recordedAt;
    private boolean handled;
    private boolean deadLetter;
    private final @Nullable Exception knownFailure;

    /** The stream of an aggregate. */
    record Stream(String tenant, UUID aggregate) {

        static Stream of(DomainEventMessage<?> event) {
            return new Stream(String.valueOf(event.getMetaData().get(MetadataKey.TENANT)),
                    UUID.fromString(event.getAggregateIdentifier()));
        }
    }

    /**
     * Begins.
     *
     * @param segment      the processor's segment; none when dead letters are tried again
     * @param knownFailure what its only event is known to fail with
     * @param before       up to which version the aggregates of its events were applied when it began
     */
    Batch(@Nullable Integer segment, @Nullable Exception knownFailure, Map<Stream, Long> before) {
        this.before = before;
        this.segment = segment;
        this.knownFailure = knownFailure;
    }

    static @Nullable Batch current() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(RESOURCE) : null;
    }

    /**
     * Whether the event was applied before. It happens after a restart: a token remembers which numbers were still
     * missing when it was stored, and where one segment is read again from before such a number, the framework takes
     * the other segment's events behind it for new, because that number is missing no more.
     */
    boolean repeats(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain
                && domain.getSequenceNumber() <= before.getOrDefault(Stream.of(domain), -1L);
    }

    /** Begins with the next event. */
    void next() {
        handled = false;
        deadLetter = false;
    }

    /** Called before the handlers run: an event known to fail is not tried again, it fails at once. */
    void handling() throws Exception {
        handled = true;
        if (knownFailure != null) {
            throw knownFailure;
        }
    }

    /** Whether its event may become a dead letter now; else what was done with it must be undone first. */
    boolean isKnownToFail() {
        return knownFailure != null;
    }

    void becomesDeadLetter() {
        deadLetter = true;
    }

    /** Ends with an event: it was handled, or became a dead letter, or waits behind one. */
    void done(EventMessage<?> event) {
        recordedAt = recordedAt == null || recordedAt.isBefore(event.getTimestamp())
                ? event.getTimestamp()
                : recordedAt;
        if (handled && !deadLetter && event instanceof DomainEventMessage<?> domain) {
            versions.merge(Stream.of(domain), domain.getSequenceNumber(), Math::max);
        }
    }

    TreeMap<Stream, Long> versions() {
        return versions;
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    Integer segment() {
        return segment;
    }
}
