package org.anamnesis.records.patient;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;

/** The cursor of a search: how many hits were seen, for their order has no key that would not tell something. */
final class Offset {

    private static final int LAST = 10_000;

    private Offset() {}

    static String text(int offset) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("s" + offset).getBytes(StandardCharsets.US_ASCII));
    }

    static int parse(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            int offset = text.startsWith("s") ? Integer.parseInt(text.substring(1)) : -1;
            if (offset >= 0 && offset <= LAST) {
                return offset;
            }
        } catch (IllegalArgumentException neverOne) {
            // Answered below, like every other text that never was a cursor.
        }
        throw new BadField("cursor", "is not a cursor of this search");
    }
}
