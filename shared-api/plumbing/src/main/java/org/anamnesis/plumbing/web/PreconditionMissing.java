package org.anamnesis.plumbing.web;

/** The request changes what was there and does not say which version it saw: 428. */
public final class PreconditionMissing extends RuntimeException {

    /** Carries no detail: it is always {@code If-Match} that is missing. */
    public PreconditionMissing() {
        super("if-match-required", null, false, false);
    }
}
