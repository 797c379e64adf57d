package org.anamnesis.records.scheduling;

import java.sql.SQLException;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.scheduling.RemindersGivenUp.GivenUp;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what the front desk has still to do. */
@Component
record ScheduleWorklists(JdbcClient database, AppointmentReader appointments, Freshness freshness) {

    // A reminder for a time from which the appointment was moved away is of no use any more, nor one for the dead.
    private static final String GIVEN_UP = """
            select f.id, %s, %s, f.appointment_id, a.content, f.lead_minutes, f.channel, f.attempts, f.failure,
                   f.changed_at
            from reminder f
            join appointment a on a.tenant = f.tenant and a.patient_id = f.patient_id and a.id = f.appointment_id
            %s
            where f.tenant = :tenant and f.status = 'given-up' and a.status = 'booked' and a.starts_at > now()
              and (f.starts_at is null or f.starts_at = a.starts_at)
              and not %s and (f.changed_at, f.id) < (:time, :id)
            order by f.changed_at desc, f.id desc limit :limit"""
            .formatted(Subject.COLUMNS, TenantClock.COLUMN, Subject.JOIN, Subject.DECEASED);

    @QueryHandler
    RemindersGivenUp.Reminders handle(RemindersGivenUp query) {
        AsOf asOf = freshness.asOf();
        Page<GivenUp> page = query.paging().latestFirst(database.sql(GIVEN_UP).param("tenant", query.tenant()),
                "changed_at", ScheduleWorklists::givenUp);
        return new RemindersGivenUp.Reminders(page.entries(), page.next(), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }

    @QueryHandler
    AppointmentsInTimeOff.Appointments handle(AppointmentsInTimeOff query) {
        AsOf asOf = freshness.asOf();
        Page<Appointment> page = appointments.inTimeOff(query.tenant(), query.paging());
        return new AppointmentsInTimeOff.Appointments(page.entries(), page.next(), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }

    @QueryHandler
    AppointmentsOfDeceased.Appointments handle(AppointmentsOfDeceased query) {
        AsOf asOf = freshness.asOf();
        Page<Appointment> page = appointments.ofDeceased(query.tenant(), query.paging());
        return new AppointmentsOfDeceased.Appointments(page.entries(), page.next(), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }

    private static GivenUp givenUp(Columns row) throws SQLException {
        return new GivenUp(new ReminderId(row.id("id")), Subject.of(row),
                new AppointmentId(row.id("appointment_id")),
                TenantClock.slot(row.json("content", AppointmentDetails.class).slot(), row),
                row.numberOrNull("lead_minutes"), row.jsonOrNull("channel", ReminderChannel.class),
                row.number("attempts"), row.json("failure", ReminderFailure.class), row.instant("changed_at"));
    }
}
