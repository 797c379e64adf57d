package org.anamnesis.records.persistence;

import jakarta.persistence.MappedSuperclass;
import org.anamnesis.plumbing.metadata.EventContext;

/** A row that says at which version its aggregate is: the one that a command must match. */
@MappedSuperclass
public abstract class AggregateRow {

    private long version;

    /** For JPA, and for rows that are given their {@linkplain #at version} right after. */
    protected AggregateRow() {}

    /** The row of the first event. */
    protected AggregateRow(EventContext recording) {
        at(recording);
    }

    /** An event happened to the aggregate. */
    protected final void at(EventContext recording) {
        version = recording.version();
    }
}
