package org.anamnesis.plumbing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.WorkingHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which clocks are changed, in six countries on four continents. */
class DaylightSavingTest {

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2026-03-29, PT23H", "Europe/Berlin, 2026-10-25, PT25H",
            "Europe/Vienna, 2027-03-28, PT23H", "Europe/London, 2026-10-25, PT25H",
            "America/New_York, 2026-03-08, PT23H", "America/New_York, 2026-11-01, PT25H",
            "America/Santiago, 2026-04-04, PT25H", "America/Santiago, 2026-04-05, PT24H",
            "America/Santiago, 2026-09-06, PT23H", "Australia/Sydney, 2026-10-04, PT23H",
            "Australia/Sydney, 2026-04-05, PT25H", "Australia/Lord_Howe, 2026-04-05, PT24H30M",
            "Australia/Brisbane, 2026-10-04, PT24H", "Africa/Cairo, 2026-10-29, PT25H"})
    void last_as_long_as_they_do_there(String zone, LocalDate day, Duration length) {
        WorkingTimes always = open(zone, "00:00", "00:00");
        assertThat(always.openOn(day)).singleElement()
                .satisfies(open -> assertThat(Duration.between(open.start(), open.end())).isEqualTo(length));
        assertThat(always.openOn(day.plusDays(1)).getFirst().start()).isEqualTo(always.openOn(day).getLast().end());
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2026-03-29, 02:00, 03:00", "America/New_York, 2026-03-08, 02:15, 02:45",
            "America/Santiago, 2026-09-06, 00:00, 01:00", "Australia/Sydney, 2026-10-04, 02:00, 03:00",
            "Europe/London, 2026-03-29, 01:00, 02:00"})
    void leave_nothing_of_hours_that_are_skipped(String zone, LocalDate day, String from, String until) {
        assertThat(open(zone, from, until).openOn(day)).isEmpty();
    }

    @Test
    void keep_what_of_the_hours_is_not_skipped() {
        assertThat(open("Europe/Berlin", "01:30", "02:30").openOn(LocalDate.of(2026, 3, 29)))
                .containsExactly(interval("2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z"));
        assertThat(open("Europe/Berlin", "02:30", "03:30").openOn(LocalDate.of(2026, 3, 29)))
                .containsExactly(interval("2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z"));
    }

    @Test
    void have_hours_twice_that_are_repeated() {
        assertThat(open("Europe/Berlin", "02:00", "03:00").openOn(LocalDate.of(2026, 10, 25)))
                .containsExactly(interval("2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z"));
        assertThat(open("America/New_York", "01:00", "01:30").openOn(LocalDate.of(2026, 11, 1))).containsExactly(
                interval("2026-11-01T05:00:00Z", "2026-11-01T05:30:00Z"),
                interval("2026-11-01T06:00:00Z", "2026-11-01T06:30:00Z"));
    }

    @Test
    void keep_the_hours_of_the_wall_clock_before_and_after() {
        WorkingTimes mornings = open("Europe/Berlin", "08:00", "12:00");
        assertThat(mornings.openOn(LocalDate.of(2026, 10, 24)))
                .containsExactly(interval("2026-10-24T06:00:00Z", "2026-10-24T10:00:00Z"));
        assertThat(mornings.openOn(LocalDate.of(2026, 10, 25)))
                .containsExactly(interval("2026-10-25T07:00:00Z", "2026-10-25T11:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2026-03-28, PT9H", "Europe/Berlin, 2026-10-24, PT11H",
            "America/Santiago, 2026-04-04, PT11H", "America/Santiago, 2026-09-05, PT9H",
            "Asia/Kolkata, 2026-10-24, PT10H"})
    void make_a_night_shorter_or_longer(String zone, LocalDate evening, Duration length) {
        WorkingTimes nights = open(zone, "20:00", "06:00");
        assertThat(nights.free(evening, evening.plusDays(1), List.of()).get(1)).satisfies(
                night -> assertThat(Duration.between(night.start(), night.end())).isEqualTo(length));
    }

    @Test
    void judge_each_of_two_moments_that_bear_the_same_local_time() {
        WorkingTimes times = open("Europe/Berlin", "00:00", "02:30");
        assertThat(times.judge(Instant.parse("2026-10-25T00:15:00Z"), Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo(Verdict.OPEN);
        assertThat(times.judge(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T00:45:00Z")))
                .isEqualTo(Verdict.CLOSED);
        assertThat(times.judge(Instant.parse("2026-10-25T01:15:00Z"), Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo(Verdict.OPEN);
    }

    private static WorkingTimes open(String zone, String from, String until) {
        List<OpeningTime> week = new ArrayList<>();
        Arrays.stream(Weekday.values())
                .forEach(day -> week.add(new OpeningTime(day, LocalTime.parse(from), LocalTime.parse(until))));
        return new WorkingTimes(ZoneId.of(zone), PublicHolidays.of("AQ", null),
                List.of(new WorkingHours(LocalDate.EPOCH, week, null)), List.of());
    }

    private static Interval interval(String start, String end) {
        return new Interval(Instant.parse(start), Instant.parse(end));
    }
}
