package org.anamnesis.records.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.plumbing.calendar.Interval;
import org.anamnesis.plumbing.calendar.PublicHolidays;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.scheduling.AgendaOfPractitioner.Agenda;
import org.anamnesis.records.scheduling.AgendaOfPractitioner.Day;
import org.anamnesis.records.scheduling.Schedules.Schedule;
import org.anamnesis.records.tenant.TenantReader;
import org.anamnesis.records.web.Days;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers with agendas. */
@Component
record AgendaQueries(Schedules schedules, AppointmentReader appointments, TenantReader tenants, Freshness freshness) {

    @QueryHandler
    Agenda handle(AgendaOfPractitioner query) {
        AsOf asOf = freshness.asOf();
        TenantSettings tenant = tenants.demand(query.tenant());
        ZoneId zone = TenantReader.zone(tenant);
        Days days = query.days(LocalDate.now(Clock.system(zone)));
        Schedule schedule = schedules.one(query.tenant(), query.practitionerId(), days, zone)
                .orElseThrow(() -> new CommandRefused(PractitionerRefusal.PRACTITIONER_UNKNOWN));
        PublicHolidays holidays = PublicHolidays.of(tenant.country(), tenant.subdivision());
        WorkingTimes times = schedule.times(zone, holidays);
        List<TimeOff> timeOff = schedule.timeOff().stream().map(off -> off.in(zone)).toList();
        List<Appointment> booked = appointments.ofPractitioner(query.tenant(), query.practitionerId(),
                days.start(zone), days.end(zone));
        return new Agenda(schedule.practitioner(), zone.getId(),
                days.each().stream().map(day -> new Day(day, holidays.fallOn(day),
                        times.openOn(day).stream().map(open -> slot(open, zone)).toList(),
                        touching(timeOff, TimeOff::period, day, zone),
                        touching(booked, Appointment::slot, day, zone))).toList(),
                schedules.version(query.tenant(), query.practitionerId()).orElse(null), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }

    private static <T> List<T> touching(List<T> all, Function<T, Slot> slot, LocalDate day, ZoneId zone) {
        Days one = new Days(day, day);
        return all.stream().filter(each -> slot.apply(each).start().toInstant().isBefore(one.end(zone))
                && slot.apply(each).end().toInstant().isAfter(one.start(zone))).toList();
    }

    /** A span of time as the clocks of a zone show it. */
    static Slot slot(Interval interval, ZoneId zone) {
        return new Slot(interval.start().atZone(zone).toOffsetDateTime(),
                interval.end().atZone(zone).toOffsetDateTime());
    }
}
