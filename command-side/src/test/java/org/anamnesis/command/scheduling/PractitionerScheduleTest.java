package org.anamnesis.command.scheduling;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.TimeOffId;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.scheduling.command.CancelTimeOff;
import org.anamnesis.api.scheduling.command.RecordTimeOff;
import org.anamnesis.api.scheduling.command.SetWorkingHours;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffCancelled;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffRecorded;
import org.anamnesis.api.scheduling.event.ScheduleEvent.WorkingHoursSet;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.anamnesis.plumbing.testing.TestIds;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PractitionerScheduleTest {

    private final PractitionerId practitioner = new PractitionerId(UUID.randomUUID());
    private final ScheduleId id = new ScheduleId(TestIds.IDS.schedule(practitioner.value()));
    private final TimeOffId timeOff = new TimeOffId(UUID.randomUUID());
    private final WorkingHoursSet set = new WorkingHoursSet(id, practitioner, hours("08:00-12:00", "13:00-00:00"));
    private final TimeOffRecorded recorded = recorded("2026-12-24T12:00+01:00", "Congress");
    private final TimeOffCancelled cancelled = new TimeOffCancelled(id, practitioner, timeOff, "Called off");

    @Test
    void sets_hours_once() {
        given().when(set(set.hours()), LIVE).expectEvents(set);
        given(set).when(set(set.hours()), LIVE).expectNoEvents();
    }

    @Test
    void sets_other_hours_from_the_same_day_and_the_first_again() {
        WorkingHoursSet other = new WorkingHoursSet(id, practitioner, hours("09:00-10:00"));
        given(set).when(set(other.hours()), LIVE).expectEvents(other);
        given(set, other).when(set(set.hours()), LIVE).expectEvents(set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:00-12:00,11:59-14:00", "08:00-18:00,09:00-10:00", "09:00-10:00,08:00-18:00",
            "08:00-08:00", "20:00-00:00,23:00-23:30", "08:00-12:00,08:00-12:00", "20:00-06:00,23:00-23:30",
            "20:00-06:00,12:00-21:00"})
    void refuses_hours_that_contradict_each_other(String spans) {
        given().when(set(hours(spans.split(","))), LIVE)
                .expectException(Refused.with(SchedulingRefusal.HOURS_OVERLAP, "week"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00-00:00", "13:00-18:00,08:00-13:00", "00:00-08:00,20:00-00:00", "20:00-06:00",
            "20:00-06:00,06:00-20:00", "00:00-06:00,20:00-06:00"})
    void sets_hours_that_meet(String spans) {
        given().when(set(hours(spans.split(","))), LIVE)
                .expectEvents(new WorkingHoursSet(id, practitioner, hours(spans.split(","))));
    }

    @ParameterizedTest
    @CsvSource({"MONDAY, TUESDAY", "SUNDAY, MONDAY"})
    void a_night_reaches_into_the_next_day_also_from_one_week_to_the_next(Weekday evening, Weekday morning) {
        OpeningTime night = new OpeningTime(evening, LocalTime.of(20, 0), LocalTime.of(6, 0));
        WorkingHours meeting = new WorkingHours(LocalDate.of(2026, 12, 1),
                List.of(night, new OpeningTime(morning, LocalTime.of(6, 0), LocalTime.of(8, 0))), null);
        given().when(set(meeting), LIVE).expectEvents(new WorkingHoursSet(id, practitioner, meeting));
        given().when(set(new WorkingHours(LocalDate.of(2026, 12, 1),
                List.of(new OpeningTime(morning, LocalTime.of(5, 30), LocalTime.of(8, 0)), night), null)), LIVE)
                .expectException(Refused.with(SchedulingRefusal.HOURS_OVERLAP, "week"));
    }

    @Test
    void sets_equal_hours_on_two_days() {
        WorkingHours twoDays = new WorkingHours(LocalDate.of(2026, 12, 1),
                Stream.of(Weekday.MONDAY, Weekday.TUESDAY)
                        .map(day -> new OpeningTime(day, LocalTime.of(8, 0), LocalTime.of(12, 0))).toList(),
                null);
        given().when(set(twoDays), LIVE).expectEvents(new WorkingHoursSet(id, practitioner, twoDays));
    }

    @ParameterizedTest
    @EnumSource(value = PractitionerStatus.class, names = {"UNKNOWN", "DEACTIVATED"})
    void plans_nothing_for_who_does_not_practise_here(PractitionerStatus standing) {
        PractitionerRefusal refusal = standing == PractitionerStatus.UNKNOWN
                ? PractitionerRefusal.PRACTITIONER_UNKNOWN
                : PractitionerRefusal.PRACTITIONER_DEACTIVATED;
        fixture(standing).givenNoPriorActivity().when(set(set.hours()), LIVE)
                .expectException(Refused.with(refusal));
        fixture(standing).givenNoPriorActivity().when(record("2026-12-24T12:00+01:00", null), LIVE)
                .expectException(Refused.with(refusal));
    }

    @Test
    void records_time_off_once_at_the_offset_of_the_tenants_time_zone() {
        given().when(record("2026-12-24T11:00Z", "Congress"), LIVE).expectEvents(recorded);
        given(recorded).when(record("2026-12-24T11:00Z", "Congress"), LIVE).expectNoEvents();
        given(recorded, cancelled).when(record("2026-12-24T12:00+01:00", "Congress"), LIVE).expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24T12:00+01:00, Holiday", "2026-12-24T12:00Z, Congress"})
    void refuses_another_time_off_under_the_same_id(String start, String reason) {
        given(recorded).when(record(start, reason), LIVE)
                .expectException(Refused.with(SchedulingRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void cancels_time_off_once() {
        given(recorded).when(cancel("Called off"), LIVE).expectEvents(cancelled);
        given(recorded, cancelled).when(cancel("Called off"), LIVE).expectNoEvents();
        given(recorded, cancelled).when(cancel("Otherwise"), LIVE)
                .expectException(Refused.with(SchedulingRefusal.TIME_OFF_CANCELLED));
    }

    @Test
    void cancels_no_time_off_that_was_never_recorded() {
        given(set).when(cancel("Called off"), LIVE)
                .expectException(Refused.with(SchedulingRefusal.TIME_OFF_UNKNOWN));
    }

    @Test
    void is_unknown_to_another_tenant() {
        given(set).when(set(hours("09:00-10:00")), FOREIGN)
                .expectException(Refused.with(PractitionerRefusal.PRACTITIONER_UNKNOWN));
    }

    private TestExecutor<PractitionerSchedule> given(Object... events) {
        return fixture(PractitionerStatus.ACTIVE)
                .given(Stream.of(events).map(event -> new GenericEventMessage<>(event, LIVE)).toList());
    }

    private static FixtureConfiguration<PractitionerSchedule> fixture(PractitionerStatus standing) {
        TenantSettings vienna = new TenantSettings("Practice", "AT", null, "Europe/Vienna", "EUR", null, List.of(),
                null, null);
        return Fixtures.of(PractitionerSchedule.class, standing, new TenantRules(vienna, Instant.now()));
    }

    private SetWorkingHours set(WorkingHours hours) {
        return new SetWorkingHours(id, practitioner, hours);
    }

    private RecordTimeOff record(String start, String reason) {
        OffsetDateTime from = OffsetDateTime.parse(start);
        return new RecordTimeOff(id, practitioner, timeOff, new Slot(from, from.plusHours(4)), reason);
    }

    private TimeOffRecorded recorded(String start, String reason) {
        OffsetDateTime from = OffsetDateTime.parse(start);
        return new TimeOffRecorded(id, practitioner, timeOff, new Slot(from, from.plusHours(4)), reason);
    }

    private CancelTimeOff cancel(String reason) {
        return new CancelTimeOff(id, practitioner, timeOff, reason);
    }

    private static WorkingHours hours(String... spans) {
        return new WorkingHours(LocalDate.of(2026, 12, 1),
                Stream.of(spans).map(span -> new OpeningTime(Weekday.MONDAY, LocalTime.parse(span.substring(0, 5)),
                        LocalTime.parse(span.substring(6)))).toList(),
                null);
    }
}
