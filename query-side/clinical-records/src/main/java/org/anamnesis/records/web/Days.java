package org.anamnesis.records.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;

/**
 * The days a list is asked for.
 *
 * @param from the first
 * @param to   the last, included
 */
public record Days(LocalDate from, LocalDate to) {

    /** The days of a request, {@code from} and {@code to}: {@link BadField} if they are out of order or too many. */
    public static Days of(LocalDate from, LocalDate to, int most) {
        demandYear("from", from);
        demandYear("to", to);
        if (to.isBefore(from)) {
            throw new BadField("to", "must not be before from");
        }
        if (from.plusDays(most).isBefore(to.plusDays(1))) {
            throw new BadField("to", "must be at most " + most + " days from from, both included");
        }
        return new Days(from, to);
    }

    /** So many days from one on, or up to the last where one is named: {@link BadField} as above. */
    public static Days of(LocalDate from, @Nullable LocalDate to, int otherwise, int most) {
        demandYear("from", from);
        return of(from, to == null ? from.plusDays(otherwise - 1L) : to, most);
    }

    // What a database and the rules of time zones reach.
    private static void demandYear(String field, LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 9998) {
            throw new BadField(field, "must be a date of the years 1900 to 9998");
        }
    }

    /** When the first day begins in a time zone. */
    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When the last day is over in a time zone. */
    public Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Each of them. */
    public List<LocalDate> each() {
        return from.datesUntil(to.plusDays(1)).toList();
    }
}
