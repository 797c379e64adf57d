package org.anamnesis.plumbing.refusal;

import org.anamnesis.api.RefusalCode;
import org.jspecify.annotations.Nullable;

/** An aggregate's no. It carries a code and at most the name of a field, never anything about a person. */
public final class CommandRefused extends RuntimeException {

    private final RefusalCode refusal;
    private final @Nullable String field;

    /** Refuses the command as a whole. */
    public CommandRefused(RefusalCode refusal) {
        this(refusal, null);
    }

    /** Refuses because of one field, given as its path in the request. */
    public CommandRefused(RefusalCode refusal, @Nullable String field) {
        // A refusal is an answer, not a fault: it needs no stack trace, and is cheaper without.
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.field = field;
    }

    /** Why. */
    public RefusalCode refusal() {
        return refusal;
    }

    /** Which field, where it was one. */
    public @Nullable String field() {
        return field;
    }
}
