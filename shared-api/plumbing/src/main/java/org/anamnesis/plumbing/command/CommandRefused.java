package org.anamnesis.plumbing.command;

import java.util.Map;
import org.anamnesis.api.RefusalCode;
import org.jspecify.annotations.Nullable;

/** An aggregate's no. It carries a code and at most the name of a field, never anything about a person. */
public final class CommandRefused extends RuntimeException {

    private final RefusalCode refusal;
    private final @Nullable String field;
    private final Map<String, Object> members;

    /** Refuses the command as a whole. */
    public CommandRefused(RefusalCode refusal) {
        this(refusal, null, Map.of());
    }

    /** Refuses because of one field, given as its path in the request. */
    public CommandRefused(RefusalCode refusal, @Nullable String field) {
        this(refusal, field, Map.of());
    }

    /** Refuses the command as a whole, and tells the caller more in typed members of the answer. */
    public CommandRefused(RefusalCode refusal, Map<String, Object> members) {
        this(refusal, null, members);
    }

    private CommandRefused(RefusalCode refusal, @Nullable String field, Map<String, Object> members) {
        // A refusal is an answer, not a fault: it needs no stack trace, and is cheaper without.
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.field = field;
        this.members = Map.copyOf(members);
    }

    /** Refuses the command as a whole if a condition holds. */
    public static void refuseIf(boolean condition, RefusalCode refusal) {
        refuseIf(condition, refusal, null);
    }

    /** Refuses because of one field if a condition holds. */
    public static void refuseIf(boolean condition, RefusalCode refusal, @Nullable String field) {
        if (condition) {
            throw new CommandRefused(refusal, field);
        }
    }

    /** Why. */
    public RefusalCode refusal() {
        return refusal;
    }

    /** What the answer says beyond the refusal, by member; it goes to the caller only, never into a log. */
    public Map<String, Object> members() {
        return members;
    }

    /** Which field, where it was one. */
    public @Nullable String field() {
        return field;
    }
}
