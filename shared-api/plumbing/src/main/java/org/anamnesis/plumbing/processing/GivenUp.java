package org.anamnesis.plumbing.processing;

/**
 * Unwinds a transaction in which an event failed. It repeats the failure's kind and place but not its message, which
 * may hold what the event holds, and this one is logged.
 */
final class GivenUp extends RuntimeException {

    private final transient Exception failure;

    GivenUp(Exception failure) {
        super("An event could not be applied: " + failure.getClass().getName());
        this.failure = failure;
        setStackTrace(failure.getStackTrace());
    }

    /** What went wrong. */
    Exception failure() {
        return failure;
    }
}
