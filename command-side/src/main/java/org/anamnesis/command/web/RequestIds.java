package org.anamnesis.command.web;

import java.util.UUID;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.Ids;
import org.anamnesis.plumbing.id.NewId;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;

/** The id of what a request makes: a new one, or with an {@code Idempotency-Key} the one every repeat gets too. */
public final class RequestIds {

    /** The header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private RequestIds() {}

    /**
     * Makes the id.
     *
     * @param operation what the request does, and to what: part of the recipe
     */
    public static UUID make(Caller caller, String operation, @Nullable String key) {
        return checked(key) == null
                ? NewId.make()
                : Ids.derived("request", caller.tenant(), caller.actor(), operation, key);
    }

    /** The header, if it can be a key. */
    static @Nullable String checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw new BadField(HEADER, "must be 1 to 200 characters long");
        }
        return key;
    }
}
