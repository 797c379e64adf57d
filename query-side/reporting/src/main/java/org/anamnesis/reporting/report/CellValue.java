package org.anamnesis.reporting.report;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value of the database as answers tell it: days and instants as in ISO 8601. */
final class CellValue {

    private CellValue() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case Date day -> day.toLocalDate().toString();
            case LocalDate day -> day.toString();
            case Timestamp instant -> instant.toInstant().toString();
            case UUID id -> id.toString();
            case null -> null;
            default -> value;
        };
    }
}
