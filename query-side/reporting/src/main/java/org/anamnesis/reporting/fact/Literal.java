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

    /** The years in which PostgreSQL reads what ISO 8601 writes, which is written several times as fast. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Literal() {}

    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant when !instant.isBefore(FIRST) && instant.isBefore(END) -> instant.toString();
            case Instant instant -> INSTANT.format(instant);
            case LocalDate day when !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY) -> day.toString();
            case LocalDate day -> DAY.format(day);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
