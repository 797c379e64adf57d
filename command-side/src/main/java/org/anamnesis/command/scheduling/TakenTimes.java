package org.anamnesis.command.scheduling;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.plumbing.calendar.Interval;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Tells which times are taken, and lets those who want the same time wait for each other. */
@Component
class TakenTimes {

    /** Who is booked in the time {@code asked} for, apart from the appointment itself. */
    static final String LOOK = """
            case when exists (select from appointment other where other.tenant = asked.tenant and other.holds
                              and other.practitioner_id = asked.practitioner_id and other.during && asked.during
                              and other.appointment_id <> asked.appointment_id) then 'PRACTITIONER_BOOKED'
                 when exists (select from appointment other where other.tenant = asked.tenant and other.holds
                              and other.patient_id = asked.patient_id and other.during && asked.during
                              and other.appointment_id <> asked.appointment_id) then 'PATIENT_BOOKED'
                 when exists (select from appointment other where other.tenant = asked.tenant and other.holds
                              and other.room_id = asked.room_id and other.during && asked.during
                              and other.appointment_id <> asked.appointment_id) then 'ROOM_BOOKED' end""";

    /**
     * Two statements in one round trip: the second sees what was committed while the first waited. Rows that collide in
     * an exclusion constraint wait for each other in any order, and a second passes before the database sees a deadlock.
     */
    private static final String LOCK_AND_LOOK = """
            select pg_advisory_xact_lock(key) from unnest(?::bigint[]) as key;
            with asked as (select ?::text as tenant, ?::uuid as appointment_id, ?::uuid as practitioner_id,
                                  ?::uuid as patient_id, ?::uuid as room_id, tstzrange(?, ?) as during)
            select\s""" + LOOK + " from asked";

    /** Each stretch once, however many appointments fill it. */
    private static final String BUSY = """
            with asked as (select ?::text as tenant, ?::uuid as appointment_id, ?::uuid as practitioner_id,
                                  ?::uuid as patient_id, ?::uuid as room_id, tstzrange(?, ?) as during),
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
            select lower(stretch), upper(stretch) from unnest((select range_agg(during) from busy)) as stretch""";

    private static final long SECONDS_OF_HOUR = 3600;
    /** Spreads neighbouring hours over all numbers (2 to the 64th, divided by the golden ratio). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final JdbcOperations jdbc;

    TakenTimes(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who wants which time.
     *
     * @param appointmentId  for what; its own time counts as free
     * @param practitionerId with whom
     * @param patientId      who
     * @param roomId         where
     */
    record Wanted(String tenant, UUID appointmentId, UUID practitionerId, UUID patientId, @Nullable UUID roomId) {

        /** One number for each hour that is touched, of practitioner, patient and room, in a fixed order. */
        private Long[] locks(Interval time) {
            long first = Math.floorDiv(time.start().getEpochSecond(), SECONDS_OF_HOUR);
            long last = Math.floorDiv(time.end().getEpochSecond() - 1, SECONDS_OF_HOUR);
            return Stream.of(practitionerId, patientId, roomId).filter(id -> id != null)
                    .flatMapToLong(id -> LongStream.rangeClosed(first, last).map(hour -> lock(id, hour)))
                    .distinct().sorted().boxed().toArray(Long[]::new);
        }

        private static long lock(UUID id, long hour) {
            return (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) + hour * SPREAD;
        }

        private void set(PreparedStatement statement, int first, Interval time) throws SQLException {
            statement.setString(first, tenant);
            statement.setObject(first + 1, appointmentId);
            statement.setObject(first + 2, practitionerId);
            statement.setObject(first + 3, patientId);
            statement.setObject(first + 4, roomId, Types.OTHER);
            statement.setObject(first + 5, utc(time.start()));
            statement.setObject(first + 6, utc(time.end()));
        }
    }

    /**
     * Waits, until the end of the transaction, for nobody else to be able to book the time, and looks whether somebody
     * has.
     */
    @Nullable
    SchedulingRefusal lockAndLook(Wanted wanted, Interval time) {
        return jdbc.execute(LOCK_AND_LOOK, (PreparedStatement statement) -> {
            statement.setArray(1, statement.getConnection().createArrayOf("bigint", wanted.locks(time)));
            wanted.set(statement, 2, time);
            statement.execute();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return refusal(rows.getString(1));
            }
        });
    }

    /** When practitioner, patient or room is taken within a time. */
    List<Interval> busy(Wanted wanted, Interval within) {
        return jdbc.query(BUSY, statement -> wanted.set(statement, 1, within),
                (row, number) -> new Interval(row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    static @Nullable SchedulingRefusal refusal(@Nullable String taken) {
        return taken == null ? null : SchedulingRefusal.valueOf(taken);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
