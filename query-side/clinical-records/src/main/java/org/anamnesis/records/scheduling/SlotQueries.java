package org.anamnesis.records.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.plumbing.calendar.PublicHolidays;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.practitioner.PractitionerReader;
import org.anamnesis.records.scheduling.FreeSlots.Free;
import org.anamnesis.records.scheduling.FreeSlots.Slots;
import org.anamnesis.records.scheduling.Schedules.Schedule;
import org.anamnesis.records.scheduling.SlotSearch.Found;
import org.anamnesis.records.tenant.TenantReader;
import org.anamnesis.records.web.Days;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which slots are free. */
@Component
record SlotQueries(JdbcClient database, Schedules schedules, BusyTimes busy, TenantReader tenants,
        PractitionerReader practitioners, Freshness freshness) {

    @QueryHandler
    Slots handle(FreeSlots query) {
        AsOf asOf = freshness.asOf();
        TenantSettings tenant = tenants.demand(query.tenant());
        ZoneId zone = TenantReader.zone(tenant);
        Days days = query.days(LocalDate.now(Clock.system(zone)));
        VisitType type = query.visitTypeId() == null ? null : visitType(query.tenant(), query.visitTypeId());
        Duration length = type == null
                ? Objects.requireNonNull(query.duration())
                : Duration.ofMinutes(type.durationMinutes());
        // A slot that begins on the last day may end on the next.
        List<Schedule> schedules = asked(query, type, new Days(days.from(), days.to().plusDays(1)), zone);
        PublicHolidays holidays = PublicHolidays.of(tenant.country(), tenant.subdivision());
        UUID[] ids = schedules.stream().map(one -> one.practitioner().id().value()).toArray(UUID[]::new);
        List<Found> found = new SlotSearch(length, Clock.systemUTC().instant(), query.limit() + 1)
                .among(times(schedules, zone, holidays), days,
                        some -> busy.between(query.tenant(), ids, some.start(zone), some.end(zone)));
        return new Slots(zone.getId(), length.toMinutes(), schedules.stream().map(Schedule::practitioner).toList(),
                found.stream().limit(query.limit()).map(one -> free(ids[one.who()], one.start(), length, zone))
                        .toList(),
                found.size() > query.limit(), asOf, freshness.deadLettersOfTenant(query.tenant()));
    }

    private List<Schedule> asked(FreeSlots query, @Nullable VisitType type, Days days, ZoneId zone) {
        List<CodeableConcept> specialties = new ArrayList<>();
        if (query.specialty() != null) {
            specialties.add(new CodeableConcept(List.of(query.specialty()), null));
        }
        // By words alone nobody can be found.
        if (type != null && type.specialty() != null && !type.specialty().coding().isEmpty()) {
            specialties.add(type.specialty());
        }
        if (query.practitionerId() == null && specialties.isEmpty()) {
            throw new BadField("practitionerId", "or specialty is needed where the visit type names no specialty");
        }
        if (query.practitionerId() != null) {
            practitioners.demand(query.tenant(), query.practitionerId());
        }
        return schedules.trained(query.tenant(), query.practitionerId(), specialties, days, zone);
    }

    private VisitType visitType(String tenant, VisitTypeId id) {
        Kind kind = database.sql("select content, retired from visit_type where tenant = ? and id = ?")
                .params(tenant, id.value())
                .query(Columns.each(row -> new Kind(row.json("content", VisitType.class), row.textOrNull("retired"))))
                .optional().orElseThrow(() -> new CommandRefused(SchedulingRefusal.VISIT_TYPE_UNKNOWN));
        if (kind.retired() != null) {
            throw new CommandRefused(SchedulingRefusal.VISIT_TYPE_RETIRED);
        }
        return kind.type();
    }

    // Many work the same hours: what these are on a day is asked once.
    private static List<WorkingTimes> times(List<Schedule> schedules, ZoneId zone, PublicHolidays holidays) {
        Map<List<WorkingHours>, WorkingTimes> shared = new IdentityHashMap<>();
        return schedules.stream().map(one -> one.timeOff().isEmpty()
                ? shared.computeIfAbsent(one.hours(), hours -> one.times(zone, holidays))
                : one.times(zone, holidays)).toList();
    }

    private static Free free(UUID practitioner, long start, Duration length, ZoneId zone) {
        Instant from = Instant.ofEpochSecond(start);
        return new Free(new PractitionerId(practitioner), from.atZone(zone).toOffsetDateTime(),
                from.plus(length).atZone(zone).toOffsetDateTime());
    }

    private record Kind(VisitType type, @Nullable String retired) {}
}
