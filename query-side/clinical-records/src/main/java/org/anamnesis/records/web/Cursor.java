package org.anamnesis.records.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.plumbing.web.OpaqueCursor;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is ordered by a time and id. It holds still when something is added
 * before or behind it. To clients it is an opaque text.
 *
 * @param time the time of the last entry seen
 */
public record Cursor(Instant time, UUID id) {

    private static final long FIRST = -62_200_000_000L;

    private static final long LAST = 253_500_000_000L;

    /** Before everything in a list whose earliest entry comes first. */
    public static final Cursor BEGINNING = new Cursor(Instant.ofEpochSecond(FIRST), new UUID(0, 0));

    /** Before everything in a list whose latest entry comes first. */
    public static final Cursor START = new Cursor(Instant.ofEpochSecond(LAST), new UUID(-1L, -1L));

    /** Reads what a client sent back: {@link BadField} for what never was a cursor. */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        ByteBuffer numbers = OpaqueCursor.read(text, 4);
        long seconds = numbers.getLong();
        if (seconds < FIRST || seconds > LAST) {
            throw OpaqueCursor.unknown();
        }
        return new Cursor(Instant.ofEpochSecond(seconds, Math.floorMod(numbers.getLong(), 1_000_000_000L)),
                new UUID(numbers.getLong(), numbers.getLong()));
    }

    /** The text for clients. */
    public String text() {
        return OpaqueCursor.text(time.getEpochSecond(), time.getNano(), id.getMostSignificantBits(),
                id.getLeastSignificantBits());
    }

    /** The time as a parameter of SQL. */
    public OffsetDateTime timeParameter() {
        return time.atOffset(ZoneOffset.UTC);
    }
}
