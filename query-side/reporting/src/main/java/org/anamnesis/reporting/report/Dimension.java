package org.anamnesis.reporting.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;

/**
 * What figures can be grouped and filtered by.
 *
 * @param name    its name in requests and answers
 * @param column  its column in the view of the facts
 * @param type    what its values are
 * @param label   the column that says in words what a code means
 * @param meaning what it is
 * @param example a value
 */
record Dimension(String name, String column, Type type, @Nullable String label, String meaning, String example) {

    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** What the values of a dimension are. */
    enum Type {
        /** A word or code. */
        TEXT,
        /** A UUID. */
        ID,
        /** A month. */
        MONTH
    }

    static Dimension text(String name, String column, String meaning, String example) {
        return new Dimension(name, column, Type.TEXT, null, meaning, example);
    }

    static Dimension code(String name, String column, String label, String meaning, String example) {
        return new Dimension(name, column, Type.TEXT, label, meaning, example);
    }

    static Dimension month(String meaning) {
        return new Dimension("month", "month", Type.MONTH, null, meaning, "2026-03");
    }

    static Dimension practitioner() {
        return new Dimension("practitioner", "practitioner_id", Type.ID, null, "The practitioner",
                "01942f5c-7c1e-7a63-8a0f-3d1f5f0c9a11");
    }

    static Dimension currency() {
        return text("currency", "currency", "The currency; groups of amounts always have it", "EUR");
    }

    static Dimension tenant() {
        return text("tenant", "tenant", "The tenant; of interest where the scope is the group", "demo-clinic");
    }

    /** A value of it as somebody wrote it in a request; else a {@link BadField}. */
    Object read(String value) {
        try {
            return switch (type) {
                case TEXT -> wellFormed(value);
                case ID -> UUID.fromString(value);
                case MONTH -> firstDay(value);
            };
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new BadField(name, "has the wrong form");
        }
    }

    /** A value of it as answers write it. */
    @Nullable
    Object written(@Nullable Object value) {
        return type == Type.MONTH && value instanceof java.sql.Date first
                ? YearMonth.from(first.toLocalDate()).toString()
                : value;
    }

    private static String wellFormed(String value) {
        if (!TEXT.matcher(value).matches()) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    private static LocalDate firstDay(String value) {
        if (!MONTH.matcher(value).matches() || value.startsWith("0000")) {
            throw new IllegalArgumentException();
        }
        return YearMonth.parse(value).atDay(1);
    }
}
