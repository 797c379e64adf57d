package org.anamnesis.plumbing.command;

/** The record moved on since the version the caller saw: 412. */
public final class VersionMismatch extends RuntimeException {

    /** Carries no detail: the caller reads the record anew. */
    public VersionMismatch() {
        super("version-mismatch", null, false, false);
    }
}
