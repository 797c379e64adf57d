package org.anamnesis.plumbing.eventstore;

import java.util.Optional;

/** Tells how far an aggregate has come in the store, without the right to append to it. */
@FunctionalInterface
public interface LastSequence {

    /** The sequence number of the aggregate's last event, if it has any. */
    Optional<Long> of(String aggregateId);
}
