package org.anamnesis.plumbing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.WorkingHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @ParameterizedTest
    @CsvSource({"08:00, 08:30, OPEN", "11:30, 12:00, OPEN", "08:00, 12:00, OPEN", "07:45, 08:15, CLOSED",
            "11:45, 12:15, CLOSED", "12:15, 12:30, CLOSED", "11:00, 14:00, CLOSED", "13:00, 13:30, OPEN",
            "14:00, 14:30, OFF", "13:45, 14:15, OFF", "15:00, 15:30, OPEN"})
    void judges_a_time_by_hours_and_time_off(LocalTime start, LocalTime end, Verdict verdict) {
        WorkingTimes times = times(List.of(hours(LocalDate.EPOCH, false, "08:00-12:00", "13:00-18:00")),
                List.of(new Slot(OffsetDateTime.parse("2026-12-02T14:00+01:00"),
                        OffsetDateTime.parse("2026-12-02T15:00+01:00"))));
        assertThat(times.judge(at(WEDNESDAY, start), at(WEDNESDAY, end))).isEqualTo(verdict);
    }

    @Test
    void opens_on_a_public_holiday_only_where_the_hours_say_so() {
        WorkingTimes resting = times(List.of(hours(LocalDate.EPOCH, false, "08:00-12:00")), List.of());
        assertThat(resting.openOn(CHRISTMAS)).isEmpty();
        assertThat(judge(resting, CHRISTMAS, "08:00", "09:00")).isEqualTo(Verdict.PUBLIC_HOLIDAY);
        assertThat(judge(resting, CHRISTMAS, "18:00", "19:00")).isEqualTo(Verdict.CLOSED);
        WorkingTimes working = times(List.of(hours(LocalDate.EPOCH, true, "08:00-12:00")), List.of());
        assertThat(working.openOn(CHRISTMAS)).hasSize(1);
        assertThat(judge(working, CHRISTMAS, "08:00", "09:00")).isEqualTo(Verdict.OPEN);
    }

    @Test
    void lets_hours_replace_those_that_held_before() {
        WorkingTimes times = times(List.of(hours(WEDNESDAY, false, "13:00-18:00"),
                hours(WEDNESDAY.minusDays(7), false, "08:00-12:00"), hours(WEDNESDAY, false, "09:00-10:00")),
                List.of());
        assertThat(judge(times, WEDNESDAY.minusDays(8), "08:00", "09:00")).isEqualTo(Verdict.NO_HOURS);
        assertThat(judge(times, WEDNESDAY.minusDays(7), "08:00", "09:00")).isEqualTo(Verdict.OPEN);
        assertThat(times.openOn(WEDNESDAY)).containsExactly(
                new Interval(at(WEDNESDAY, LocalTime.of(9, 0)), at(WEDNESDAY, LocalTime.of(10, 0))));
    }

    @Test
    void holds_no_hours_before_any_were_set() {
        assertThat(judge(times(List.of(), List.of()), WEDNESDAY, "08:00", "09:00")).isEqualTo(Verdict.NO_HOURS);
        assertThat(times(List.of(), List.of()).openOn(WEDNESDAY)).isEmpty();
    }

    @Test
    void judges_a_time_across_midnight_by_both_days() {
        WorkingTimes nights = times(List.of(hours(LocalDate.EPOCH, false, "22:00-00:00", "00:00-06:00")), List.of());
        assertThat(nights.judge(at(WEDNESDAY, LocalTime.of(23, 30)), at(WEDNESDAY.plusDays(1), LocalTime.of(0, 30))))
                .isEqualTo(Verdict.OPEN);
        assertThat(nights.judge(at(CHRISTMAS.minusDays(1), LocalTime.of(23, 30)), at(CHRISTMAS, LocalTime.of(0, 30))))
                .isEqualTo(Verdict.PUBLIC_HOLIDAY);
    }

    @Test
    void goes_on_over_midnight_until_a_time_that_is_not_after_the_beginning() {
        WorkingTimes night = fridays("20:00-06:00");
        LocalDate friday = WEDNESDAY.plusDays(2);
        assertThat(night.openOn(friday)).containsExactly(
                new Interval(at(friday, LocalTime.of(20, 0)), at(friday.plusDays(1), LocalTime.MIDNIGHT)));
        assertThat(night.openOn(friday.plusDays(1))).containsExactly(
                new Interval(at(friday.plusDays(1), LocalTime.MIDNIGHT), at(friday.plusDays(1), LocalTime.of(6, 0))));
        assertThat(night.openOn(friday.plusDays(2))).isEmpty();
        assertThat(night.free(friday, friday.plusDays(2), List.of())).containsExactly(
                new Interval(at(friday, LocalTime.of(20, 0)), at(friday.plusDays(1), LocalTime.of(6, 0))));
        assertThat(night.judge(at(friday, LocalTime.of(23, 45)), at(friday.plusDays(1), LocalTime.of(0, 15))))
                .isEqualTo(Verdict.OPEN);
        assertThat(
                night.judge(at(friday.plusDays(1), LocalTime.of(5, 45)), at(friday.plusDays(1), LocalTime.of(6, 15))))
                .isEqualTo(Verdict.CLOSED);
        assertThat(judge(night, friday, "00:00", "01:00")).isEqualTo(Verdict.CLOSED);
    }

    @Test
    void a_public_holiday_lasts_from_midnight_to_midnight_whenever_the_hours_began() {
        WorkingTimes nights = times(List.of(hours(LocalDate.EPOCH, false, "20:00-06:00")), List.of());
        WorkingTimes halves = times(List.of(hours(LocalDate.EPOCH, false, "20:00-00:00", "00:00-06:00")), List.of());
        for (LocalDate day = CHRISTMAS.minusDays(2); day.isBefore(CHRISTMAS.plusDays(4)); day = day.plusDays(1)) {
            assertThat(nights.openOn(day)).isEqualTo(halves.openOn(day)).hasSize(
                    day.equals(CHRISTMAS) || day.equals(CHRISTMAS.plusDays(1)) ? 0 : 2);
        }
        assertThat(judge(nights, CHRISTMAS, "02:00", "03:00")).isEqualTo(Verdict.PUBLIC_HOLIDAY);
        assertThat(judge(nights, CHRISTMAS.plusDays(2), "02:00", "03:00")).isEqualTo(Verdict.OPEN);
        WorkingTimes always = times(List.of(hours(LocalDate.EPOCH, true, "20:00-06:00")), List.of());
        assertThat(always.openOn(CHRISTMAS)).hasSize(2);
    }

    @Test
    void a_night_that_began_under_older_hours_ends_as_they_said() {
        WorkingTimes times = times(List.of(hours(LocalDate.EPOCH, false, "20:00-06:00"),
                hours(WEDNESDAY, false, "08:00-12:00")), List.of());
        assertThat(times.openOn(WEDNESDAY)).containsExactly(
                new Interval(at(WEDNESDAY, LocalTime.MIDNIGHT), at(WEDNESDAY, LocalTime.of(6, 0))),
                new Interval(at(WEDNESDAY, LocalTime.of(8, 0)), at(WEDNESDAY, LocalTime.of(12, 0))));
        assertThat(judge(times, WEDNESDAY.plusDays(1), "02:00", "03:00")).isEqualTo(Verdict.CLOSED);
    }

    @Test
    void time_off_takes_its_part_of_a_night_away() {
        WorkingTimes times = times(List.of(hours(LocalDate.EPOCH, false, "20:00-06:00")),
                List.of(new Slot(OffsetDateTime.parse("2026-12-03T00:00+01:00"),
                        OffsetDateTime.parse("2026-12-03T02:00+01:00"))));
        assertThat(times.judge(at(WEDNESDAY, LocalTime.of(23, 45)), at(WEDNESDAY.plusDays(1), LocalTime.of(0, 15))))
                .isEqualTo(Verdict.OFF);
        assertThat(times.judge(at(WEDNESDAY, LocalTime.of(23, 30)), at(WEDNESDAY.plusDays(1), LocalTime.MIDNIGHT)))
                .isEqualTo(Verdict.OPEN);
        assertThat(times.openOn(WEDNESDAY.plusDays(1)).getFirst().start())
                .isEqualTo(at(WEDNESDAY.plusDays(1), LocalTime.of(2, 0)));
    }

    @Test
    void ends_a_visit_at_midnight_on_the_day_it_began() {
        WorkingTimes evenings = times(List.of(hours(LocalDate.EPOCH, false, "20:00-00:00")), List.of());
        assertThat(evenings.judge(at(CHRISTMAS.minusDays(1), LocalTime.of(23, 30)), at(CHRISTMAS, LocalTime.MIDNIGHT)))
                .isEqualTo(Verdict.OPEN);
    }

    @Test
    void cuts_slots_one_after_the_other_from_each_beginning() {
        Instant eight = at(WEDNESDAY, LocalTime.of(8, 0));
        List<Interval> free = List.of(new Interval(eight, eight.plusSeconds(3000)),
                new Interval(eight.plusSeconds(3600), eight.plusSeconds(4800)));
        assertThat(WorkingTimes.slots(free, Duration.ofMinutes(20))).extracting(Interval::start)
                .containsExactly(eight, eight.plusSeconds(1200), eight.plusSeconds(3600));
        assertThat(WorkingTimes.slots(free, Duration.ofMinutes(60))).isEmpty();
    }

    private static Verdict judge(WorkingTimes times, LocalDate day, String start, String end) {
        return times.judge(at(day, LocalTime.parse(start)), at(day, LocalTime.parse(end)));
    }

    private static WorkingTimes fridays(String span) {
        WorkingHours all = hours(LocalDate.EPOCH, false, span);
        return times(List.of(new WorkingHours(all.validFrom(), List.of(all.week().get(4)), false)), List.of());
    }

    private static WorkingTimes times(List<WorkingHours> hours, List<Slot> timeOff) {
        return new WorkingTimes(ZoneId.of("Europe/Berlin"), PublicHolidays.of("DE", "BY"), hours, timeOff);
    }

    private static WorkingHours hours(LocalDate validFrom, boolean onPublicHolidays, String... spans) {
        List<OpeningTime> week = List.of(Weekday.values()).stream().flatMap(day -> List.of(spans).stream()
                .map(span -> new OpeningTime(day, LocalTime.parse(span.substring(0, 5)),
                        LocalTime.parse(span.substring(6)))))
                .toList();
        return new WorkingHours(validFrom, week, onPublicHolidays);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
