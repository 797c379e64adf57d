package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * When something happened in the patient's life, as precisely as it is known: a year ({@code 1987}), a month
 * ({@code 1987-03}), a day ({@code 1987-03-21}) or an instant with the offset it was told in
 * ({@code 1987-03-21T14:05:00+01:00}). It is kept as it was given. Source: FHIR R4 {@code dateTime}. When a fact was
 * recorded is another time, that of the event message.
 *
 * @param value the text as given
 */
public record ClinicalTime(@JsonValue String value) {

    /** Refuses a text that names no date: {@link IllegalArgumentException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClinicalTime {
        try {
            earliest(value);
        } catch (DateTimeException notADate) {
            // The text itself is not repeated: it may be about a person.
            throw new IllegalArgumentException("is no date: give YYYY, YYYY-MM, YYYY-MM-DD or an instant with offset");
        }
    }

    /** The given instant, offset kept. */
    public static ClinicalTime of(OffsetDateTime instant) {
        return new ClinicalTime(instant.toString());
    }

    /** The first instant it can mean; a year, month or day is read in UTC, for ordering only. */
    public Instant earliest() {
        return earliest(value);
    }

    /** The day it means, in the offset it was told in; of a month or year, the first day. */
    public LocalDate day() {
        return switch (precision()) {
            case YEAR -> Year.parse(value).atDay(1);
            case MONTH -> YearMonth.parse(value).atDay(1);
            case DAY -> LocalDate.parse(value);
            case INSTANT -> OffsetDateTime.parse(value).toLocalDate();
        };
    }

    /** The first instant after everything it can mean; for an instant, that instant itself. */
    public Instant latest() {
        return switch (precision()) {
            case YEAR -> startOf(Year.parse(value).plusYears(1).atDay(1));
            case MONTH -> startOf(YearMonth.parse(value).plusMonths(1).atDay(1));
            case DAY -> startOf(LocalDate.parse(value).plusDays(1));
            case INSTANT -> earliest();
        };
    }

    /** Whether it certainly lies before the other; {@code false} where the two overlap for want of precision. */
    public boolean isBefore(ClinicalTime other) {
        return precision() == Precision.INSTANT
                ? earliest().isBefore(other.earliest())
                : !latest().isAfter(other.earliest());
    }

    /** How precisely the time is known. */
    public Precision precision() {
        return precision(value);
    }

    /** How precisely a clinical time is known. */
    public enum Precision {
        /** Only the year. */
        YEAR,
        /** The month of a year. */
        MONTH,
        /** The day. */
        DAY,
        /** To the second or finer. */
        INSTANT
    }

    private static Precision precision(String value) {
        return switch (value.length()) {
            case 4 -> Precision.YEAR;
            case 7 -> Precision.MONTH;
            case 10 -> Precision.DAY;
            default -> Precision.INSTANT;
        };
    }

    private static Instant earliest(String value) {
        return switch (precision(value)) {
            case YEAR -> startOf(Year.parse(value).atDay(1));
            case MONTH -> startOf(YearMonth.parse(value).atDay(1));
            case DAY -> startOf(LocalDate.parse(value));
            case INSTANT -> OffsetDateTime.parse(value).toInstant();
        };
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
