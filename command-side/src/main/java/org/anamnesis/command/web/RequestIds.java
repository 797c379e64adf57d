package org.anamnesis.command.web;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.caller.CallerConfiguration;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.id.NewId;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * The ids of what a request makes: new ones, or with an {@code Idempotency-Key} those that every repeat gets too.
 * Resources of what is new take it as a parameter.
 *
 * @param caller who asks
 * @param key    from the request's header
 * @param derived makes those that every repeat gets
 */
public record RequestIds(Caller caller, @Nullable String key, DerivedIds derived) {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    static RequestIds of(NativeWebRequest request, DerivedIds derived) {
        return new RequestIds(CallerConfiguration.callerOf(request), keyOf(request), derived);
    }

    /**
     * Makes an id.
     *
     * @param recipe what the request does, and to what
     */
    public UUID make(Object... recipe) {
        return key == null
                ? NewId.make()
                : derived.of("request", caller.tenant(), caller.actor(),
                        Stream.of(recipe).map(Object::toString).collect(Collectors.joining("/")), key);
    }

    /** The key in a request's header, where there is one: {@link BadField} for what cannot be one. */
    static @Nullable String keyOf(NativeWebRequest request) {
        String[] keys = request.getHeaderValues(HEADER);
        if (keys == null || keys.length == 0) {
            return null;
        }
        if (keys.length > 1) {
            throw new BadField(HEADER, "must be given once");
        }
        if (keys[0].isBlank() || keys[0].length() > LONGEST) {
            throw new BadField(HEADER, "must be 1 to 200 characters long");
        }
        return keys[0];
    }
}
