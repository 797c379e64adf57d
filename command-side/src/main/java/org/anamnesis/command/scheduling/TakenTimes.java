package org.anamnesis.command.scheduling;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anamnesis.plumbing.calendar.Interval;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Tells which times are taken, and lets those who want the same time wait for each other. */
@Component
record TakenTimes(JdbcOperations jdbc) {

    private static final String ASKED = """
            asked as (select ?::text as tenant, ?::uuid as appointment_id, ?::uuid as practitioner_id,
                             ?::uuid as patient_id, ?::uuid as room_id, tstzrange(?, ?) as during)""";

    /** Who is booked in the time {@code asked} for, apart from the appointment itself. */
    private static final String LOOK = """
            select case when exists (select from appointment other where other.tenant = asked.tenant and other.holds
                                     and other.practitioner_id = asked.practitioner_id
                                     and other.during && asked.during
                                     and other.appointment_id <> asked.appointment_id) then 'PRACTITIONER'
                        when exists (select from appointment other where other.tenant = asked.tenant and other.holds
                                     and other.patient_id = asked.patient_id and other.during && asked.during
                                     and other.appointment_id <> asked.appointment_id) then 'PATIENT'
                        when exists (select from appointment other where other.tenant = asked.tenant and other.holds
                                     and other.room_id = asked.room_id and other.during && asked.during
                                     and other.appointment_id <> asked.appointment_id) then 'ROOM' end as taken
            from asked""";

    /**
     * Two statements in one round trip. The first takes the locks, unless the time is taken already: who comes too late
     * need not wait. The second sees what was committed while the first waited. Rows that collide in an exclusion
     * constraint wait for each other in any order, and a second passes before the database sees a deadlock.
     */
    private static final String LOCK_AND_LOOK = """
            with %1$s, seen as materialized (%2$s)
            select taken, pg_advisory_xact_lock(key) from seen left join unnest(?::bigint[]) as key on taken is null;
            with %1$s %2$s""".formatted(ASKED, LOOK);

    /** Each stretch once, however many appointments fill it. */
    private static final String BUSY = """
            with %s,
                 busy as (select other.during from appointment other, asked
                          where other.tenant = asked.tenant and other.holds and other.during && asked.during
                          and other.practitioner_id = asked.practitioner_id
                          and other.appointment_id <> asked.appointment_id
                          union all
                          select other.during from appointment other, asked
                          where other.tenant = asked.tenant and other.holds and other.during && asked.during
                          and other.patient_id = asked.patient_id and other.appointment_id <> asked.appointment_id
                          union all
                          select other.during from appointment other, asked
                          where other.tenant = asked.tenant and other.holds and other.during && asked.during
                          and other.room_id = asked.room_id and other.appointment_id <> asked.appointment_id)
            select lower(stretch), upper(stretch) from unnest((select range_agg(during) from busy)) as stretch"""
            .formatted(ASKED);

    /** Who is booked with whom or where. */
    enum Taken {
        /** The practitioner sees somebody else. */
        PRACTITIONER,
        /** The patient is somewhere else. */
        PATIENT,
        /** Somebody else is in the room. */
        ROOM
    }

    /**
     * Waits, until the end of the transaction, for nobody else to be able to book the time, and looks whether somebody
     * has.
     */
    Optional<Taken> lockAndLook(SlotRequest wanted, Interval time) {
        return jdbc.execute(LOCK_AND_LOOK, (PreparedStatement statement) -> {
            int locks = set(wanted, statement, 1, time);
            statement.setArray(locks, statement.getConnection().createArrayOf("bigint", wanted.locks(time)));
            set(wanted, statement, locks + 1, time);
            statement.execute();
            Optional<Taken> seen = taken(statement);
            if (seen.isPresent()) {
                return seen;
            }
            statement.getMoreResults();
            return taken(statement);
        });
    }

    /** When practitioner, patient or room is taken within a time. */
    List<Interval> busy(SlotRequest wanted, Interval within) {
        return jdbc.query(BUSY, statement -> set(wanted, statement, 1, within),
                (row, number) -> new Interval(row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    private static Optional<Taken> taken(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            rows.next();
            return Optional.ofNullable(rows.getString(1)).map(Taken::valueOf);
        }
    }

    /** Answers the index of the next parameter. */
    private static int set(SlotRequest wanted, PreparedStatement statement, int first, Interval time)
            throws SQLException {
        statement.setString(first, wanted.tenant());
        statement.setObject(first + 1, wanted.appointmentId());
        statement.setObject(first + 2, wanted.practitionerId());
        statement.setObject(first + 3, wanted.patientId());
        statement.setObject(first + 4, wanted.roomId(), Types.OTHER);
        statement.setObject(first + 5, time.start().atOffset(ZoneOffset.UTC));
        statement.setObject(first + 6, time.end().atOffset(ZoneOffset.UTC));
        return first + 7;
    }
}
