package org.anamnesis.records.scheduling;

import java.util.List;
import org.anamnesis.plumbing.calendar.Interval;

/**
 * An interval in one number, as column {@code appointment.span} has it: when it begins, in seconds since 1970, and in
 * the lower 20 bits how many seconds it lasts. Their order is that of their beginnings.
 */
final class PackedInterval {

    private static final int BITS = 20;

    private static final long DAY = 86_400;

    private PackedInterval() {}

    /**
     * All that are not over at a moment, given in seconds, are greater: nothing that is booked lasts longer than a day.
     */
    static long since(long moment) {
        return moment - DAY << BITS;
    }

    /** All that have begun before a moment, given in seconds, are less. */
    static long until(long moment) {
        return moment << BITS;
    }

    /** When it begins. */
    static long start(long span) {
        return span >> BITS;
    }

    /** When it is over. */
    static long end(long span) {
        return start(span) + (span & (1L << BITS) - 1);
    }

    /** The same as intervals of at most some days; whole seconds of them. */
    static long[] of(List<Interval> intervals) {
        return intervals.stream().mapToLong(one -> of(one.start().plusNanos(999_999_999).getEpochSecond(),
                one.end().getEpochSecond())).toArray();
    }

    private static long of(long start, long end) {
        return (start << BITS) + Math.max(0, end - start);
    }
}
