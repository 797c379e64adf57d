package org.anamnesis.records.web;

import java.util.List;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.records.persistence.Columns.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which page of a list is asked for.
 *
 * @param after where the page before ended; absent for the first
 * @param limit how many entries at most
 */
public record Paging(@Nullable Cursor after, int limit) {

    /** What the parameter {@code cursor} takes. */
    public static final String CURSOR = "`next` of the page before";

    /** The page of a request: {@link BadField} for what never was a cursor. */
    public static Paging of(@Nullable String cursor, int limit) {
        return new Paging(Cursor.parse(cursor), limit);
    }

    /**
     * The page that a statement reads, in the order of a time and {@code id}, the latest first. The statement gets
     * {@code :time} and {@code :id} of the place after which the page begins, and {@code :limit}, one more than fits.
     */
    public <E> Page<E> latestFirst(StatementSpec statement, String time, Reading<E> entry) {
        return of(behind(Cursor.START, statement).query(Placed.by(time, entry)).list());
    }

    /** The same, the earliest first. */
    public <E> Page<E> earliestFirst(StatementSpec statement, String time, Reading<E> entry) {
        return of(behind(Cursor.BEGINNING, statement).query(Placed.by(time, entry)).list());
    }

    /** The same in the order of a day, with {@code :day} besides the time. */
    public <E> Page<E> earliestDayFirst(StatementSpec statement, String day, Reading<E> entry) {
        Cursor start = after == null ? Cursor.BEGINNING : after;
        return of(behind(Cursor.BEGINNING, statement.param("day", start.timeParameter().toLocalDate()))
                .query(Placed.byDay(day, entry)).list());
    }

    /** The page of entries after its place: one more than fits where there are more. */
    public <E> Page<E> of(List<Placed<E>> found) {
        return new Page<>(found.stream().limit(limit).map(Placed::entry).toList(),
                found.size() <= limit ? null : found.get(limit - 1).place().text());
    }

    private StatementSpec behind(Cursor first, StatementSpec statement) {
        Cursor start = after == null ? first : after;
        return statement.param("time", start.timeParameter()).param("id", start.id()).param("limit", limit + 1);
    }
}
