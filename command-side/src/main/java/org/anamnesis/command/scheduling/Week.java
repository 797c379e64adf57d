package org.anamnesis.command.scheduling;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.LongStream;
import org.anamnesis.api.scheduling.OpeningTime;

/** The rule for the hours of a week. */
final class Week {

    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final long LENGTH = 7 * DAY;

    private Week() {}

    /** Whether the hours take time and do not overlap, also over midnight and from one week to the next. */
    static boolean isInOrder(List<OpeningTime> week) {
        for (int index = 0; index < week.size(); index++) {
            OpeningTime hours = week.get(index);
            if (isEmpty(hours) || week.subList(0, index).stream().anyMatch(other -> overlap(hours, other))) {
                return false;
            }
        }
        return true;
    }

    /** Rather a slip than a whole day; that is from midnight to midnight. */
    private static boolean isEmpty(OpeningTime hours) {
        return hours.from().equals(hours.until()) && !hours.from().equals(LocalTime.MIDNIGHT);
    }

    private static boolean overlap(OpeningTime one, OpeningTime other) {
        return LongStream.of(-LENGTH, 0, LENGTH).anyMatch(weeks -> start(one) < end(other) + weeks
                && start(other) + weeks < end(one));
    }

    private static long start(OpeningTime hours) {
        return hours.day().ordinal() * DAY + hours.from().toNanoOfDay();
    }

    private static long end(OpeningTime hours) {
        long end = hours.day().ordinal() * DAY + hours.until().toNanoOfDay();
        return hours.until().isAfter(hours.from()) ? end : end + DAY;
    }
}
