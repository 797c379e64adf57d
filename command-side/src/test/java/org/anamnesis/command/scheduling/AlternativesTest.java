package org.anamnesis.command.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.calendar.Interval;
import org.anamnesis.plumbing.calendar.PublicHolidays;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.junit.jupiter.api.Test;

class AlternativesTest {

    private static final WorkingTimes NINE_TO_TWELVE = open(Stream.of(Weekday.values()).limit(5)
            .map(day -> new OpeningTime(day, LocalTime.of(9, 0), LocalTime.of(12, 0))).toList());

    @Test
    void are_the_free_times_nearest_to_what_was_asked_for() {
        assertThat(near("2026-12-01T10:00+01:00", "2026-11-23T08:00:00Z",
                span("2026-12-01T10:00+01:00", "2026-12-01T10:30+01:00")))
                .containsExactly("2026-12-01T09:00", "2026-12-01T09:30", "2026-12-01T10:30", "2026-12-01T11:00",
                        "2026-12-01T11:30");
    }

    @Test
    void lie_on_the_next_working_days_where_the_day_is_full() {
        // A Friday.
        assertThat(near("2026-12-04T10:00+01:00", "2026-11-23T08:00:00Z",
                span("2026-12-04T00:00+01:00", "2026-12-04T11:30+01:00")))
                .containsExactly("2026-12-04T11:30", "2026-12-07T09:00", "2026-12-07T09:30", "2026-12-07T10:00",
                        "2026-12-07T10:30");
    }

    @Test
    void reach_over_midnight_and_include_the_evening_before_a_night() {
        WorkingTimes nights = open(List.of(new OpeningTime(Weekday.FRIDAY, LocalTime.of(20, 0), LocalTime.of(6, 0))));
        // In the night to a Saturday.
        assertThat(near(nights, "2026-12-05T00:15+01:00", "2026-11-23T08:00:00Z",
                span("2026-12-04T20:00+01:00", "2026-12-04T22:45+01:00"),
                span("2026-12-05T00:15+01:00", "2026-12-05T05:15+01:00")))
                .containsExactly("2026-12-04T22:45", "2026-12-04T23:15", "2026-12-04T23:45", "2026-12-05T05:15",
                        "2026-12-11T20:00");
    }

    @Test
    void do_not_lie_in_the_past() {
        assertThat(near("2026-12-01T11:00+01:00", "2026-12-01T10:00:00Z",
                span("2026-12-01T11:30+01:00", "2026-12-01T12:00+01:00"))).first().isEqualTo("2026-12-02T09:00");
    }

    @Test
    void are_none_where_a_week_is_full() {
        assertThat(near("2026-12-01T11:00+01:00", "2026-11-23T08:00:00Z",
                span("2026-12-01T00:00+01:00", "2026-12-08T00:00+01:00"))).isEmpty();
    }

    private static WorkingTimes open(List<OpeningTime> week) {
        return new WorkingTimes(ZoneId.of("Europe/Berlin"), PublicHolidays.of("DE", null),
                List.of(new WorkingHours(LocalDate.parse("2026-01-01"), week, null)), List.of());
    }

    private static List<String> near(String start, String now, Interval busy) {
        return near(NINE_TO_TWELVE, start, now, busy);
    }

    private static List<String> near(WorkingTimes open, String start, String now, Interval... busy) {
        OffsetDateTime asked = OffsetDateTime.parse(start);
        TenantRules tenant = new TenantRules(new TenantSettings("Praxis", "DE", null, "Europe/Berlin", "EUR",
                null, List.of(), null, null), Instant.parse(now));
        return Alternatives.near(new Interval(asked.toInstant(), asked.plusMinutes(30).toInstant()), open,
                day -> List.of(busy), tenant).stream()
                .map(slot -> slot.start().atZone(tenant.zone()).toLocalDateTime().toString()).toList();
    }

    private static Interval span(String start, String end) {
        return new Interval(OffsetDateTime.parse(start).toInstant(), OffsetDateTime.parse(end).toInstant());
    }
}
