package org.anamnesis.audit.trail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;

/** The position a page ended with, opaque to who asks. It says nothing about anybody. */
final class Cursor {

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private Cursor() {}

    static String after(long position) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Long.toString(position).getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads it: absent is absent, and what no page ever gave is a {@link BadField}. */
    static @Nullable Long position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (POSITION.matcher(position).matches()) {
                return Long.valueOf(position);
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, like anything else that is none of ours.
        }
        throw new BadField("cursor", "is not one that a page gave as next");
    }
}
