package org.anamnesis.plumbing.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of one column of many rows, as one parameter for {@code unnest}. */
public final class ColumnArray {

    // With the era, in the words PostgreSQL knows: it has no year 0.
    private static final DateTimeFormatter INSTANT = DateTimeFormatter
            .ofPattern("yyyy-MM-dd HH:mm:ss.nnnnnnnnnX G", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd G", Locale.ENGLISH);

    /** The years in which PostgreSQL reads what ISO 8601 writes, which is written several times as fast. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private ColumnArray() {}

    /**
     * The array.
     *
     * @param type the column's type in SQL
     */
    public static Array of(Connection connection, String type, Stream<? extends @Nullable Object> values)
            throws SQLException {
        return connection.createArrayOf(type, values.map(ColumnArray::literal).toArray());
    }

    private static @Nullable String literal(@Nullable Object value) {
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
