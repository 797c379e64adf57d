package org.anamnesis.reporting.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value as PostgreSQL reads it in an array. */
final class Literal {

    // With the era, in the words PostgreSQL knows: it has no year 0.
    private static final DateTimeFormatter INSTANT = DateTimeFormatter
            .ofPattern("yyyy-MM-dd HH:mm:ss.nnnnnnnnnX G", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd G", Locale.ENGLISH);

    private Literal() {}

    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> INSTANT.format(instant);
            case LocalDate day -> DAY.format(day);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
