package org.anamnesis.plumbing.axon;

import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Which segment of a pooled processor a unit of work belongs to: the processor leaves it there under its own name. */
public final class SegmentOfWork {

    private SegmentOfWork() {}

    /** The segment; none outside of the processor's batches, as when dead letters are tried again. */
    public static @Nullable Integer of(UnitOfWork<?> unit, String processor) {
        return unit.getResource("Processor[" + processor + "]/SegmentId");
    }
}
