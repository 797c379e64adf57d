package org.anamnesis.records.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.records.web.Days;

/**
 * Looks for free slots day by day and stops once there are enough: what is booked is read for a few days at first, and
 * for four times as many each time, so that a search that finds soon reads little, and one that does not asks seldom.
 */
final class SlotSearch {

    /** Days of one practitioner that are read at first. */
    private static final int AT_FIRST = 100;

    /** Bits that tell one practitioner from another. */
    private static final int WHO = 24;

    private static final long MOST = (1L << WHO) - 1;

    private final long length;
    private final long now;
    private final int enough;

    private final List<Found> found = new ArrayList<>();

    /** What is open on the day after the one that is looked at. */
    private Map<WorkingTimes, long[]> tomorrow = new IdentityHashMap<>();

    /** Until when each has slots already: one that begins before midnight may reach into the next day. */
    private long[] reached = {};

    /**
     * A search.
     *
     * @param length how long a slot must be
     * @param now    the moment after which it must start
     * @param enough how many are looked for
     */
    SlotSearch(Duration length, Instant now, int enough) {
        this.length = length.toSeconds();
        this.now = now.getEpochSecond();
        this.enough = enough;
    }

    /**
     * A free slot.
     *
     * @param who   whose, by the place in the list of those looked at
     * @param start when it begins, in seconds since 1970
     */
    record Found(int who, long start) {}

    /** What is booked on some days: {@linkplain PackedInterval packed intervals} in order, by practitioner. */
    interface Booked {

        List<long[]> on(Days days);
    }

    /** The slots that begin on some days, the earliest first; as many as are enough, if there are. */
    List<Found> among(List<WorkingTimes> times, Days days, Booked booked) {
        reached = new long[times.size()];
        LocalDate first = days.from();
        for (long span = Math.max(1, AT_FIRST / Math.max(1, times.size())); !first.isAfter(days.to())
                && found.size() < enough; span *= 4) {
            LocalDate last = first.plusDays(span - 1).isBefore(days.to()) ? first.plusDays(span - 1) : days.to();
            look(times, new Days(first, last), booked);
            first = last.plusDays(1);
        }
        return found;
    }

    private void look(List<WorkingTimes> times, Days days, Booked booked) {
        List<long[]> busy = booked.on(new Days(days.from(), days.to().plusDays(1)));
        for (LocalDate day : days.each()) {
            if (found.size() < enough) {
                on(day, times, busy).sorted().limit(enough - found.size())
                        .forEach(slot -> found.add(new Found((int) (slot & MOST), slot >> WHO)));
            }
        }
    }

    /** The slots of a day: when they begin, and in the lower bits whose they are, so that they sort as numbers. */
    private LongStream on(LocalDate day, List<WorkingTimes> times, List<long[]> busy) {
        Map<WorkingTimes, long[]> today = tomorrow;
        tomorrow = new IdentityHashMap<>();
        LongStream.Builder slots = LongStream.builder();
        for (int who = 0; who < times.size(); who++) {
            long[] open = open(times.get(who), day, today);
            long[] next = open(times.get(who), day.plusDays(1), tomorrow);
            for (int i = 0; i < open.length; i++) {
                long end = PackedInterval.end(open[i]);
                boolean goesOn = i == open.length - 1 && next.length > 0 && PackedInterval.start(next[0]) == end;
                between(Math.max(PackedInterval.start(open[i]), reached[who]), end,
                        goesOn ? PackedInterval.end(next[0]) : end, busy.get(who), who, slots);
            }
        }
        return slots.build();
    }

    // Many work the same hours: what these are on a day is asked once.
    private static long[] open(WorkingTimes times, LocalDate day, Map<WorkingTimes, long[]> known) {
        return known.computeIfAbsent(times, each -> PackedInterval.of(each.openOn(day)));
    }

    /** Slots that begin before {@code last} and are over by {@code until}. */
    private void between(long from, long last, long until, long[] busy, int who, LongStream.Builder slots) {
        long free = from;
        int found = Arrays.binarySearch(busy, PackedInterval.since(from));
        for (int i = found < 0 ? ~found : found; i < busy.length && PackedInterval.start(busy[i]) < until; i++) {
            if (PackedInterval.end(busy[i]) > Math.max(free, PackedInterval.start(busy[i]))) {
                cut(free, last, PackedInterval.start(busy[i]), who, slots);
                free = PackedInterval.end(busy[i]);
            }
        }
        cut(free, last, until, who, slots);
    }

    private void cut(long from, long last, long until, int who, LongStream.Builder slots) {
        for (long start = from; start < last && start + length <= until; start += length) {
            reached[who] = start + length;
            if (start > now) {
                slots.add(start << WHO | who);
            }
        }
    }
}
