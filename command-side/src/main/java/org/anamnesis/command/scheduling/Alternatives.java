package org.anamnesis.command.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.calendar.Interval;
import org.anamnesis.plumbing.calendar.WorkingTimes;

/** The free times nearest to one that cannot be had. */
final class Alternatives {

    /** How many days are searched at most, from that of the time asked for. */
    private static final int DAYS = 7;

    private static final int MOST = 5;

    /** Who asks for a time so soon after midnight is also told of the evening before. */
    private static final Duration NIGHT = Duration.ofHours(6);

    private Alternatives() {}

    /**
     * Finds them, in order.
     *
     * @param busy tells when practitioner, patient or room are taken on a day; asked only as far as days are searched,
     *             and for the day after, into which a slot may reach
     */
    static List<Interval> near(Interval asked, WorkingTimes open, Function<LocalDate, List<Interval>> busy,
            TenantRules tenant) {
        Duration length = Duration.between(asked.start(), asked.end());
        LocalDate first = asked.start().minus(NIGHT).atZone(tenant.zone()).toLocalDate();
        LocalDate itself = asked.start().atZone(tenant.zone()).toLocalDate();
        List<Interval> taken = new ArrayList<>(busy.apply(first));
        List<Interval> found = List.of();
        for (LocalDate day = first; (found.size() < MOST || !day.isAfter(itself))
                && day.isBefore(itself.plusDays(DAYS)); day = day.plusDays(1)) {
            LocalDate next = day.plusDays(1);
            Instant midnight = next.atStartOfDay(tenant.zone()).toInstant();
            taken.addAll(busy.apply(next));
            found = WorkingTimes.slots(open.free(first, next, taken), length).stream()
                    .filter(slot -> slot.start().isAfter(tenant.now()) && slot.start().isBefore(midnight)).toList();
        }
        return found.stream().sorted(Comparator.comparing(slot -> distance(slot, asked))).limit(MOST)
                .sorted(Comparator.comparing(Interval::start)).toList();
    }

    private static Duration distance(Interval slot, Interval asked) {
        return Duration.between(slot.start(), asked.start()).abs();
    }
}
