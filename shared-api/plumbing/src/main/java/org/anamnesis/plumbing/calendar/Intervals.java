package org.anamnesis.plumbing.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What can be said of several spans of time at once. */
final class Intervals {

    private static final Comparator<Interval> BY_START = Comparator.comparing(Interval::start);

    private Intervals() {}

    /** The same time in order, each moment once; empty spans fall out, and neighbours become one. */
    static List<Interval> united(List<Interval> intervals) {
        List<Interval> united = new ArrayList<>(intervals.size());
        for (Interval next : ordered(intervals.stream())) {
            Interval last = united.isEmpty() ? null : united.getLast();
            if (last != null && !next.start().isAfter(last.end())) {
                united.set(united.size() - 1, new Interval(last.start(), later(last.end(), next.end())));
            } else {
                united.add(next);
            }
        }
        return united;
    }

    /** What is left of the first when the second are taken away; the first are in order and do not overlap. */
    static List<Interval> without(List<Interval> intervals, List<Interval> taken) {
        if (intervals.isEmpty() || taken.isEmpty()) {
            return intervals;
        }
        List<Interval> left = new ArrayList<>(intervals);
        Interval all = new Interval(intervals.getFirst().start(), intervals.getLast().end());
        for (Interval away : ordered(taken.stream().filter(one -> overlap(one, all)))) {
            for (int index = left.size() - 1; index >= 0 && left.get(index).end().isAfter(away.start()); index--) {
                Interval cut = left.get(index);
                if (cut.start().isBefore(away.end())) {
                    left.remove(index);
                    addUnlessEmpty(left, index, new Interval(away.end(), cut.end()));
                    addUnlessEmpty(left, index, new Interval(cut.start(), away.start()));
                }
            }
        }
        return left;
    }

    /** Whether one of them holds the whole span; they are in order and neighbours are one. */
    static boolean hold(List<Interval> intervals, Interval span) {
        return intervals.stream()
                .anyMatch(one -> !one.start().isAfter(span.start()) && !one.end().isBefore(span.end()));
    }

    static boolean overlap(Interval one, Interval other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Interval> ordered(Stream<Interval> intervals) {
        return intervals.filter(interval -> interval.start().isBefore(interval.end())).sorted(BY_START)
                .toList();
    }

    private static void addUnlessEmpty(List<Interval> intervals, int index, Interval interval) {
        if (interval.start().isBefore(interval.end())) {
            intervals.add(index, interval);
        }
    }
}
