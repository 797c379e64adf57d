package org.anamnesis.plumbing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.WorkingHours;

/** Whatever the hours, wherever the clock is changed: what is free and what is taken make up what is open. */
class WorkingTimesPropertyTest {

    private static final PublicHolidays NONE = PublicHolidays.of("AQ", null);
    private static final Duration STEP = Duration.ofMinutes(10);

    @Property(tries = 500)
    void opens_as_a_clock_on_the_wall_shows_and_frees_what_nobody_takes(@ForAll("changes") ZonedDateTime change,
            @ForAll("openings") List<OpeningTime> week, @ForAll("spans") List<Interval> off,
            @ForAll("spans") List<Interval> busy) {
        LocalDate day = change.toLocalDate();
        List<Interval> timeOff = around(day, off);
        List<Interval> taken = around(day, busy);
        WorkingTimes times = new WorkingTimes(change.getZone(), NONE,
                List.of(new WorkingHours(day.minusDays(9), week, null)), timeOff.stream().map(this::slot).toList());
        List<Interval> free = times.free(day, day, taken);
        assertThat(Intervals.united(free)).isEqualTo(free);
        Instant from = day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Instant moment = from; moment.isBefore(from.plus(Duration.ofDays(3))); moment = moment.plus(STEP)) {
            boolean open = shows(moment.atZone(change.getZone()), day, week) && !holds(timeOff, moment);
            assertThat(holds(times.openOn(day), moment)).as("open at %s", moment).isEqualTo(open);
            assertThat(holds(free, moment)).as("free at %s", moment).isEqualTo(open && !holds(taken, moment));
        }
    }

    @Property(tries = 200)
    void cuts_slots_that_lie_within_what_is_free_and_never_overlap(@ForAll("openings") List<OpeningTime> week,
            @ForAll("spans") List<Interval> busy, @ForAll("lengths") Duration length) {
        LocalDate day = LocalDate.of(2026, 10, 25);
        WorkingTimes times = new WorkingTimes(ZoneId.of("Europe/Berlin"), NONE,
                List.of(new WorkingHours(LocalDate.EPOCH, week, null)), List.of());
        List<Interval> free = times.free(day, day.plusDays(1), around(day, busy));
        List<Interval> slots = WorkingTimes.slots(free, length);
        assertThat(slots).allMatch(slot -> Intervals.hold(free, slot))
                .allMatch(slot -> Duration.between(slot.start(), slot.end()).equals(length))
                .allMatch(slot -> times.judge(slot.start(), slot.end()) == Verdict.OPEN);
        for (int index = 1; index < slots.size(); index++) {
            assertThat(slots.get(index).start()).isAfterOrEqualTo(slots.get(index - 1).end());
        }
    }

    /** The plain meaning of opening times. */
    private static boolean shows(ZonedDateTime clock, LocalDate day, List<OpeningTime> week) {
        return clock.toLocalDate().equals(day)
                && week.stream().anyMatch(opening -> isOn(opening, day) && !clock.toLocalTime().isBefore(opening.from())
                        && (goesOn(opening) || clock.toLocalTime().isBefore(opening.until()))
                        || isOn(opening, day.minusDays(1)) && goesOn(opening)
                                && clock.toLocalTime().isBefore(opening.until()));
    }

    private static boolean isOn(OpeningTime opening, LocalDate day) {
        return opening.day().name().equals(day.getDayOfWeek().name());
    }

    private static boolean goesOn(OpeningTime opening) {
        return !opening.until().isAfter(opening.from());
    }

    /** Moments at which clocks are changed, and others. */
    @Provide
    Arbitrary<ZonedDateTime> changes() {
        Arbitrary<ZoneId> zones = Arbitraries.of("Europe/Berlin", "America/New_York", "America/Santiago",
                "Australia/Lord_Howe", "Australia/Sydney", "America/St_Johns", "Africa/Casablanca", "Asia/Kolkata",
                "Pacific/Apia", "America/Havana").map(ZoneId::of);
        Arbitrary<Instant> moments = Arbitraries.longs().between(0, 50L * 365 * 86400).map(Instant::ofEpochSecond);
        return Combinators.combine(zones, moments, Arbitraries.integers().between(-1, 1))
                .as((zone, moment, days) -> (zone.getRules().nextTransition(moment) == null
                        ? moment
                        : zone.getRules().nextTransition(moment).getInstant()).atZone(zone).plusDays(days));
    }

    @Provide
    Arbitrary<List<OpeningTime>> openings() {
        Arbitrary<LocalTime> times = Arbitraries.integers().between(0, 143)
                .map(step -> LocalTime.MIDNIGHT.plus(STEP.multipliedBy(step)));
        return Combinators.combine(Arbitraries.of(Weekday.values()), times, times).as(OpeningTime::new)
                .list().ofMinSize(7).ofMaxSize(28);
    }

    @Provide
    Arbitrary<List<Interval>> spans() {
        return Combinators.combine(Arbitraries.integers().between(0, 430), Arbitraries.integers().between(1, 60))
                .as((start, steps) -> new Interval(Instant.EPOCH.plus(STEP.multipliedBy(start)),
                        Instant.EPOCH.plus(STEP.multipliedBy((long) start + steps))))
                .list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.integers().between(5, 180).map(Duration::ofMinutes);
    }

    private static List<Interval> around(LocalDate day, List<Interval> spans) {
        Duration shift = Duration.between(Instant.EPOCH, day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return spans.stream().map(span -> new Interval(span.start().plus(shift), span.end().plus(shift))).toList();
    }

    private Slot slot(Interval interval) {
        return new Slot(interval.start().atOffset(ZoneOffset.UTC), interval.end().atOffset(ZoneOffset.UTC));
    }

    private static boolean holds(List<Interval> intervals, Instant moment) {
        return intervals.stream()
                .anyMatch(interval -> !moment.isBefore(interval.start()) && moment.isBefore(interval.end()));
    }
}
