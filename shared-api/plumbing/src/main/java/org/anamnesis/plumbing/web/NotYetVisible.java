package org.anamnesis.plumbing.web;

/** The reader asked to see a write that has not been applied here in time: 503 with {@code Retry-After}. */
public final class NotYetVisible extends RuntimeException {

    /** Carries no detail: the reader repeats the request. */
    public NotYetVisible() {
        super("not-yet-visible", null, false, false);
    }
}
