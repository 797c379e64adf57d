package org.anamnesis.records.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anamnesis.plumbing.calendar.Interval;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.records.edge.Days;

/**
 * Looks for free slots day by day and stops once there are enough: what is booked is read for a few days at first, and
 * for twice as many each time, so that a search that finds soon reads little, and one that does not asks seldom.
 */
final class SlotSearch {

    /** Days of one practitioner that are read at first. */
    private static final int AT_FIRST = 100;

    private final ZoneId zone;

    private final Duration length;

    private final Instant now;

    private final int enough;

    private final List<Found> found = new ArrayList<>();

    /**
     * A search.
     *
     * @param zone   the tenant's time zone
     * @param length how long a slot must be
     * @param now    the moment after which it must start
     * @param enough how many are looked for
     */
    SlotSearch(ZoneId zone, Duration length, Instant now, int enough) {
        this.zone = zone;
        this.length = length;
        this.now = now;
        this.enough = enough;
    }

    /** A slot of a practitioner, by its place in the list of those looked at. */
    record Found(int who, Interval slot) {}

    /** What is booked on some days, by practitioner. */
    interface Booked {

        List<List<Interval>> on(Days days);
    }

    /** The slots, the earliest first; at least as many as are enough, if there are. */
    List<Found> among(List<WorkingTimes> times, Days days, Booked booked) {
        LocalDate first = days.from();
        for (long span = Math.max(1, AT_FIRST / Math.max(1, times.size())); !first.isAfter(days.to())
                && found.size() < enough; span *= 2) {
            LocalDate last = first.plusDays(span - 1).isBefore(days.to()) ? first.plusDays(span - 1) : days.to();
            look(times, new Days(first, last), booked);
            first = last.plusDays(1);
        }
        return found;
    }

    private void look(List<WorkingTimes> times, Days days, Booked booked) {
        List<List<Interval>> busy = booked.on(days);
        for (LocalDate day : days.each()) {
            if (found.size() < enough) {
                found.addAll(on(day, times, busy));
            }
        }
    }

    private List<Found> on(LocalDate day, List<WorkingTimes> times, List<List<Interval>> busy) {
        Days only = new Days(day, day);
        Instant start = only.start(zone);
        Instant end = only.end(zone);
        List<Found> slots = new ArrayList<>();
        for (int who = 0; who < times.size(); who++) {
            List<Interval> taken = busy.get(who).stream()
                    .filter(one -> one.start().isBefore(end) && one.end().isAfter(start)).toList();
            for (Interval slot : WorkingTimes.slots(times.get(who).free(day, taken), length)) {
                if (slot.start().isAfter(now)) {
                    slots.add(new Found(who, slot));
                }
            }
        }
        slots.sort(Comparator.comparing((Found one) -> one.slot().start()));
        return slots;
    }
}
