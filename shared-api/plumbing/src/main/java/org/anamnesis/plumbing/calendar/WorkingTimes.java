package org.anamnesis.plumbing.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * When a practitioner sees patients: a moment is open when a clock on the wall then shows working hours. So hours that
 * daylight saving skips are not there, and those it repeats are there twice. Never changes; any thread may ask.
 */
public final class WorkingTimes {

    private final ZoneId zone;
    private final PublicHolidays holidays;
    private final List<WorkingHours> latestFirst;
    private final List<Interval> timeOff;

    /**
     * Of one practitioner.
     *
     * @param zone     the tenant's time zone
     * @param holidays the tenant's public holidays
     * @param hours    all hours ever set, in the order in which they were: of two from the same day the later holds
     * @param timeOff  when the practitioner sees nobody in spite of them
     */
    public WorkingTimes(ZoneId zone, PublicHolidays holidays, List<WorkingHours> hours, List<Slot> timeOff) {
        this.zone = zone;
        this.holidays = holidays;
        this.latestFirst = hours.reversed().stream()
                .sorted(Comparator.comparing(WorkingHours::validFrom).reversed()).toList();
        this.timeOff = timeOff.stream()
                .map(slot -> new Interval(slot.start().toInstant(), slot.end().toInstant())).toList();
    }

    /** When patients are seen on a day, from midnight to midnight, in order. */
    public List<Interval> openOn(LocalDate day) {
        return Intervals.without(worked(day), timeOff);
    }

    /** What others leave of it from one day to another, the last included; what goes on over a midnight is one. */
    public List<Interval> free(LocalDate first, LocalDate last, List<Interval> busy) {
        return Intervals.without(Intervals.united(first.datesUntil(last.plusDays(1))
                .flatMap(day -> openOn(day).stream()).toList()), busy);
    }

    /**
     * Whether somebody can be seen then.
     *
     * @param end excluded, after the start and at most a few days
     */
    public Verdict judge(Instant start, Instant end) {
        Interval span = new Interval(start, end);
        List<LocalDate> days = start.atZone(zone).toLocalDate().datesUntil(end.atZone(zone).toLocalDate().plusDays(1))
                .toList();
        if (hoursOn(days.getFirst()) == null) {
            return Verdict.NO_HOURS;
        }
        if (!Intervals.hold(Intervals.united(days.stream().flatMap(day -> scheduled(day).stream()).toList()), span)) {
            return Verdict.CLOSED;
        }
        if (!Intervals.hold(Intervals.united(days.stream().flatMap(day -> worked(day).stream()).toList()), span)) {
            return Verdict.PUBLIC_HOLIDAY;
        }
        return timeOff.stream().anyMatch(off -> Intervals.overlap(off, span)) ? Verdict.OFF : Verdict.OPEN;
    }

    /** The slots of a length that fit into what is free, one after the other from each beginning. */
    public static List<Interval> slots(List<Interval> free, Duration length) {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("A slot takes time");
        }
        List<Interval> slots = new ArrayList<>();
        for (Interval space : free) {
            Instant end = space.start().plus(length);
            for (; !end.isAfter(space.end()); end = end.plus(length)) {
                slots.add(new Interval(end.minus(length), end));
            }
        }
        return slots;
    }

    /** As the hours say, be it a holiday or not. */
    private List<Interval> scheduled(LocalDate day) {
        return between(day, hours -> true);
    }

    /** A holiday takes the hours away that lie on it, those too that began the evening before. */
    private List<Interval> worked(LocalDate day) {
        return holidays.fallOn(day)
                ? between(day, hours -> Boolean.TRUE.equals(hours.onPublicHolidays()))
                : scheduled(day);
    }

    private @Nullable WorkingHours hoursOn(LocalDate day) {
        return latestFirst.stream().filter(hours -> !hours.validFrom().isAfter(day)).findFirst().orElse(null);
    }

    /** What of the hours lies between the midnights of a day: of those that begin on it and of the day before. */
    private List<Interval> between(LocalDate day, Predicate<WorkingHours> which) {
        List<Interval> intervals = new ArrayList<>();
        for (LocalDate begun : List.of(day.minusDays(1), day)) {
            WorkingHours hours = hoursOn(begun);
            if (hours != null && which.test(hours)) {
                hours.week().stream().filter(opening -> opening.day().ordinal() == begun.getDayOfWeek().ordinal())
                        .forEach(opening -> addOf(day, begun, opening, intervals));
            }
        }
        return Intervals.united(intervals);
    }

    private void addOf(LocalDate day, LocalDate begun, OpeningTime opening, List<Interval> intervals) {
        LocalDateTime from = begun.atTime(opening.from());
        LocalDateTime until = begun.atTime(opening.until()).plusDays(opening.until().isAfter(opening.from()) ? 0 : 1);
        LocalDateTime midnight = day.atStartOfDay();
        LocalDateTime next = midnight.plusDays(1);
        if (until.isAfter(midnight)) {
            addAsClocksShow(from.isBefore(midnight) ? midnight : from, until.isAfter(next) ? next : until, intervals);
        }
    }

    private void addAsClocksShow(LocalDateTime from, LocalDateTime until, List<Interval> intervals) {
        ZoneRules rules = zone.getRules();
        // From before it is that time anywhere on Earth; each turn of the loop is a stretch of one offset.
        Instant since = from.toInstant(ZoneOffset.MAX);
        Instant last = until.toInstant(ZoneOffset.MIN);
        while (since.isBefore(last)) {
            ZoneOffset offset = rules.getOffset(since);
            ZoneOffsetTransition change = rules.nextTransition(since);
            Instant to = change == null ? last : Intervals.earlier(change.getInstant(), last);
            intervals.add(new Interval(Intervals.later(since, from.toInstant(offset)),
                    Intervals.earlier(to, until.toInstant(offset))));
            since = to;
        }
    }
}
