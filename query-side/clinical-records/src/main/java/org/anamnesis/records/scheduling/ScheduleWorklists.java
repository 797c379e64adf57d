package org.anamnesis.records.scheduling;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.scheduling.RemindersGivenUp.GivenUp;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what the front desk has still to do. */
@Component
record ScheduleWorklists(JdbcClient database, AppointmentReader appointments, Freshness freshness) {

    // A reminder for a time from which the appointment was moved away is of no use any more, nor one for the dead.
    private static final String GIVEN_UP = """
            select f.id, %s, f.appointment_id, a.content, f.lead_minutes, f.channel, f.attempts, f.failure,
                   f.changed_at
            from reminder f
            join appointment a on a.tenant = f.tenant and a.patient_id = f.patient_id and a.id = f.appointment_id
            %s
            where f.tenant = :tenant and f.status = 'given-up' and a.status = 'booked' and a.starts_at > now()
              and (f.starts_at is null or f.starts_at = a.starts_at)
              and not %s and (f.changed_at, f.id) < (:time, :id)
            order by f.changed_at desc, f.id desc limit :limit"""
            .formatted(Subject.COLUMNS, Subject.JOIN, AppointmentReader.DECEASED);

    @QueryHandler
    RemindersGivenUp.Reminders handle(RemindersGivenUp query) {
        AsOf asOf = freshness.asOf();
        Cursor after = query.after() == null ? Cursor.START : query.after();
        List<GivenUp> found = database.sql(GIVEN_UP).param("tenant", query.tenant())
                .param("time", after.timeParameter()).param("id", after.id()).param("limit", query.limit() + 1)
                .query((result, number) -> givenUp(new Columns(result))).list();
        return new RemindersGivenUp.Reminders(found.stream().limit(query.limit()).toList(),
                Cursor.next(found, query.limit(), one -> new Cursor(one.givenUpAt(), one.id().value())), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }

    @QueryHandler
    AppointmentsInTimeOff.Appointments handle(AppointmentsInTimeOff query) {
        AsOf asOf = freshness.asOf();
        List<Appointment> found = appointments.inTimeOff(query.tenant(), Clock.systemUTC().instant(),
                query.after() == null ? Cursor.BEGINNING : query.after(), query.limit() + 1);
        return new AppointmentsInTimeOff.Appointments(found.stream().limit(query.limit()).toList(),
                Cursor.next(found, query.limit(), AppointmentReader::place), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }

    @QueryHandler
    AppointmentsOfDeceased.Appointments handle(AppointmentsOfDeceased query) {
        AsOf asOf = freshness.asOf();
        List<Appointment> found = appointments.ofDeceased(query.tenant(), Clock.systemUTC().instant(),
                query.after() == null ? Cursor.BEGINNING : query.after(), query.limit() + 1);
        return new AppointmentsOfDeceased.Appointments(found.stream().limit(query.limit()).toList(),
                Cursor.next(found, query.limit(), AppointmentReader::place), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }

    private static GivenUp givenUp(Columns row) throws SQLException {
        return new GivenUp(new ReminderId(row.id("id")), Subject.of(row),
                new AppointmentId(row.id("appointment_id")), row.json("content", AppointmentDetails.class).slot(),
                row.numberOrNull("lead_minutes"), row.jsonOrNull("channel", ReminderChannel.class),
                row.number("attempts"), row.json("failure", ReminderFailure.class), row.instant("changed_at"));
    }
}
