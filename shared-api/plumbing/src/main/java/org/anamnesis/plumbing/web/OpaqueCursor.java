package org.anamnesis.plumbing.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The place where a page ended, as clients carry it: numbers in a text that tells them nothing. */
public final class OpaqueCursor {

    private OpaqueCursor() {}

    /** The text of some numbers. */
    public static String text(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        LongStream.of(numbers).forEach(bytes::putLong);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** As many numbers as the list's cursors hold, in their order; {@link #unknown} if the text holds others. */
    public static ByteBuffer read(String text, int numbers) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == numbers * Long.BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below, like every other text that never was a cursor.
        }
        throw unknown();
    }

    /** The one number of a cursor, up to a greatest: absent where the cursor is, {@link #unknown} beyond it. */
    public static @Nullable Long number(@Nullable String text, long greatest) {
        if (text == null) {
            return null;
        }
        long number = read(text, 1).getLong();
        if (number < 0 || number > greatest) {
            throw unknown();
        }
        return number;
    }

    /** What a client is told that sends what no page ever gave it. */
    public static BadField unknown() {
        return new BadField("cursor", "is not a cursor of this list");
    }
}
