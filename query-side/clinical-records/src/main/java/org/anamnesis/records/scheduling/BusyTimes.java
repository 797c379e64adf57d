package org.anamnesis.records.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads when practitioners are booked: one statement, one number for each appointment, all of them from one index. */
@Component
record BusyTimes(JdbcClient database) {

    private static final String BOOKED = """
            select array(select f.span from appointment f where f.tenant = ? and f.practitioner_id = p.id and %s
                and f.span > ? and f.span < ? order by f.span)
            from unnest(?::uuid[]) with ordinality as p (id, place) order by p.place"""
            .formatted(AppointmentReader.BUSY);

    /** When each of some practitioners is booked between two moments: {@linkplain PackedInterval packed intervals} in order. */
    List<long[]> between(String tenant, UUID[] practitioners, Instant from, Instant to) {
        return database.sql(BOOKED)
                .params(tenant, PackedInterval.since(from.getEpochSecond()), PackedInterval.until(to.getEpochSecond()),
                        practitioners)
                .query(BusyTimes::spans).list();
    }

    private static long[] spans(ResultSet row, int number) throws SQLException {
        return Stream.of((Long[]) row.getArray(1).getArray()).mapToLong(Long::longValue).toArray();
    }
}
