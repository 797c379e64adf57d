package org.anamnesis.records.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.anamnesis.records.persistence.Columns;
import org.springframework.jdbc.core.RowMapper;

/** An entry of a list, and its place in the order of the list. */
public record Placed<E>(E entry, Cursor place) {

    /** Reads entries from rows in the order of a time and {@code id}. */
    static <E> RowMapper<Placed<E>> by(String time, Columns.Reading<E> entry) {
        return Columns.each(row -> new Placed<>(entry.of(row), new Cursor(row.instant(time), row.id("id"))));
    }

    /** Reads entries from rows in the order of a day and {@code id}. */
    static <E> RowMapper<Placed<E>> byDay(String day, Columns.Reading<E> entry) {
        return Columns.each(row -> new Placed<>(entry.of(row), new Cursor(
                row.row().getObject(day, LocalDate.class).atStartOfDay(ZoneOffset.UTC).toInstant(), row.id("id"))));
    }
}
