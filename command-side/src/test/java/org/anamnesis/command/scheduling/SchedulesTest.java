package org.anamnesis.command.scheduling;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.TimeOffId;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomClosed;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffCancelled;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffRecorded;
import org.anamnesis.api.scheduling.event.ScheduleEvent.WorkingHoursSet;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeDefined;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeRetired;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.calendar.Interval;
import org.anamnesis.plumbing.calendar.Verdict;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.plumbing.command.CommandRefused;
import org.junit.jupiter.api.Test;

/** What the lookups answer, in whatever order and however often several nodes tell them of events. */
class SchedulesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private final Schedules schedules = RunningCommandSide.context().getBean(Schedules.class);
    private final VisitTypes visitTypes = RunningCommandSide.context().getBean(VisitTypes.class);
    private final Rooms rooms = RunningCommandSide.context().getBean(Rooms.class);
    private final BookingFactsReader reader = RunningCommandSide.context().getBean(BookingFactsReader.class);
    private final String tenant = newTenant();
    private final PractitionerId practitioner = new PractitionerId(UUID.randomUUID());
    private final ScheduleId schedule = new ScheduleId(UUID.randomUUID());
    private final TimeOffId timeOff = new TimeOffId(UUID.randomUUID());
    private final VisitTypeId visitType = new VisitTypeId(UUID.randomUUID());
    private final RoomId room = new RoomId(UUID.randomUUID());

    @Test
    void hours_are_meant_in_the_time_zone_that_the_tenant_has_now() {
        schedules.on(set("08:00"), tenant, 0);
        assertThat(open("Europe/Vienna", NOW)).isEqualTo(Instant.parse("2026-12-02T07:00:00Z"));
        assertThat(open("America/New_York", NOW)).isEqualTo(Instant.parse("2026-12-02T13:00:00Z"));
    }

    @Test
    void hours_that_were_replaced_do_not_come_back_when_they_are_told_later() {
        schedules.on(set("09:00"), tenant, 1);
        schedules.on(set("08:00"), tenant, 0);
        schedules.on(set("09:00"), tenant, 1);
        assertThat(open("UTC", NOW)).isEqualTo(Instant.parse("2026-12-02T09:00:00Z"));
    }

    @Test
    void time_off_is_cut_out_until_it_is_cancelled_also_when_that_is_told_first() {
        schedules.on(set("08:00"), tenant, 0);
        TimeOffRecorded recorded = new TimeOffRecorded(schedule, practitioner, timeOff, new Slot(
                OffsetDateTime.parse("2026-12-02T08:00+00:00"), OffsetDateTime.parse("2026-12-02T10:00+00:00")), null);
        schedules.on(recorded, tenant, 1);
        assertThat(open("UTC", NOW)).isEqualTo(Instant.parse("2026-12-02T10:00:00Z"));
        schedules.on(new TimeOffCancelled(schedule, practitioner, timeOff, "Called off"), tenant, 2);
        schedules.on(recorded, tenant, 1);
        assertThat(open("UTC", NOW)).isEqualTo(Instant.parse("2026-12-02T08:00:00Z"));
    }

    @Test
    void public_holidays_of_the_tenants_country_are_closed() {
        schedules.on(set("08:00"), tenant, 0);
        Instant epiphany = Instant.parse("2027-01-06T09:00:00Z");
        assertThat(schedules.workingTimes(tenant, standing("Europe/Vienna", NOW), practitioner.value()).judge(epiphany,
                epiphany.plusSeconds(60))).isEqualTo(Verdict.PUBLIC_HOLIDAY);
    }

    @Test
    void nobody_has_the_hours_of_somebody_else() {
        schedules.on(set("08:00"), tenant, 0);
        TenantRules standing = standing("UTC", NOW);
        assertThat(schedules.workingTimes(tenant, standing, UUID.randomUUID()).openOn(WEDNESDAY)).isEmpty();
        assertThat(schedules.workingTimes(newTenant(), standing, practitioner.value()).openOn(WEDNESDAY)).isEmpty();
    }

    @Test
    void a_booking_reads_the_same_hours_and_time_off() {
        UUID patient = practice(tenant);
        assertThat(facts(tenant, patient).hours().openOn(WEDNESDAY)).isEmpty();
        schedules.on(set("08:00"), tenant, 0);
        WorkingTimes all = facts(tenant, patient).hours();
        // The first that is no holiday.
        LocalDate next = Stream.iterate(LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY)),
                day -> day.plusWeeks(1)).filter(day -> !all.openOn(day).isEmpty()).findFirst().orElseThrow();
        OffsetDateTime opens = all.openOn(next).getFirst().start().atOffset(ZoneOffset.UTC);
        schedules.on(new TimeOffRecorded(schedule, practitioner, timeOff, new Slot(opens, opens.plusHours(1)), null),
                tenant, 1);
        schedules.on(new TimeOffRecorded(schedule, practitioner, new TimeOffId(UUID.randomUUID()),
                new Slot(opens.plusHours(1), opens.plusHours(2)), null), tenant, 2);
        assertThat(facts(tenant, patient).hours().openOn(next)).containsExactly(
                new Interval(opens.plusHours(2).toInstant(), all.openOn(next).getFirst().end()));
        schedules.on(new TimeOffCancelled(schedule, practitioner, timeOff, "Called off"), tenant, 3);
        assertThat(facts(tenant, patient).hours().openOn(next)).hasSize(2);
    }

    @Test
    void a_visit_type_holds_as_it_was_stated_last() {
        UUID patient = practice(tenant);
        refused("visit-type-unknown", () -> admit(tenant, patient));
        visitTypes.on(new VisitTypeRetired(visitType, "Rare"), tenant, 2);
        refused("visit-type-unknown", () -> admit(tenant, patient));
        visitTypes.on(new VisitTypeDefined(visitType, type(45)), tenant, 1);
        visitTypes.on(new VisitTypeDefined(visitType, type(30)), tenant, 0);
        refused("visit-type-retired", () -> admit(tenant, patient));
        visitTypes.on(new VisitTypeDefined(visitType, type(60)), tenant, 3);
        visitTypes.on(new VisitTypeRetired(visitType, "Rare"), tenant, 2);
        // Only the room is not known now.
        refused("room-unknown", () -> admit(tenant, patient));
        assertThat(facts(tenant, patient).named().visitType()).isEqualTo(type(60));
        String elsewhere = newTenant();
        UUID stranger = practice(elsewhere);
        refused("visit-type-unknown", () -> admit(elsewhere, stranger));
    }

    @Test
    void a_room_stays_closed_when_its_beginning_is_told_later() {
        UUID patient = practice(tenant);
        visitTypes.on(new VisitTypeDefined(visitType, type(30)), tenant, 0);
        refused("room-unknown", () -> admit(tenant, patient));
        rooms.on(new RoomRegistered(room, "Room 1"), tenant);
        admit(tenant, patient);
        String elsewhere = newTenant();
        UUID stranger = practice(elsewhere);
        visitTypes.on(new VisitTypeDefined(visitType, type(30)), elsewhere, 0);
        refused("room-unknown", () -> admit(elsewhere, stranger));
        rooms.on(new RoomClosed(room, "Rebuilt"), tenant);
        rooms.on(new RoomRegistered(room, "Room 1"), tenant);
        refused("room-closed", () -> admit(tenant, patient));
    }

    private void admit(String tenant, UUID patient) {
        BookingFacts known = facts(tenant, patient);
        // Whenever the practitioner works.
        BookingFacts facts = new BookingFacts(
                new TenantRules(known.tenant().settings(), NOW), known.patient(), PractitionerStatus.ACTIVE,
                known.named(), BookingRulesTest.ALWAYS, time -> Optional.empty(), time -> List.of());
        BookingRules.admit(booking(), null, facts);
    }

    private BookingFacts facts(String tenant, UUID patient) {
        return reader.read(new SlotRequest(tenant, UUID.randomUUID(), practitioner.value(), patient, room.value(),
                visitType.value(), null));
    }

    private Booking booking() {
        return new Booking(OffsetDateTime.parse("2026-12-02T09:00:00Z"), null, visitType, room, null, null);
    }

    /** Registers a tenant, and a patient in it. */
    private static UUID practice(String tenant) {
        as(tenant, "office").body("{\"settings\": {\"name\": \"Practice\", \"country\": \"AT\"}}").post("/tenant")
                .then().statusCode(201);
        String location = as(tenant, "office")
                .body("{\"demographics\": {\"names\": [{\"family\": \"Weber\"}], \"sex\": \"female\"}}")
                .post("/patients").header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** When the practitioner's Wednesday begins. */
    private Instant open(String zone, Instant now) {
        List<Interval> open = schedules.workingTimes(tenant, standing(zone, now), practitioner.value())
                .openOn(WEDNESDAY);
        return open.getFirst().start();
    }

    private static TenantRules standing(String zone, Instant now) {
        return new TenantRules(
                new TenantSettings("Practice", "AT", null, zone, "EUR", null, List.of(), null, null), now);
    }

    private WorkingHoursSet set(String from) {
        return new WorkingHoursSet(schedule, practitioner, new WorkingHours(LocalDate.EPOCH,
                List.of(new OpeningTime(Weekday.WEDNESDAY, LocalTime.parse(from), LocalTime.of(18, 0))), null));
    }

    private static VisitType type(int minutes) {
        return new VisitType("first-visit", "First visit", minutes, EncounterClass.AMBULATORY, null);
    }

    private static void refused(String code, Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOfSatisfying(CommandRefused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
