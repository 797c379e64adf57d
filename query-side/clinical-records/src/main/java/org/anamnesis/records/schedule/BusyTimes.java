package org.anamnesis.records.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anamnesis.plumbing.calendar.Interval;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads when practitioners are booked: one statement, for each of them two arrays of seconds. */
@Component
class BusyTimes {

    private static final String BOOKED = """
            select f.practitioner_id, array_agg(floor(date_part('epoch', f.starts_at))::bigint) as starts,
                   array_agg(ceil(date_part('epoch', f.ends_at))::bigint) as ends
            from appointment f
            where f.tenant = :tenant and f.practitioner_id = any (:practitioners) and %s and %s
            group by f.practitioner_id""".formatted(AppointmentReader.BUSY, AppointmentReader.WITHIN);

    private final JdbcClient database;

    BusyTimes(JdbcClient database) {
        this.database = database;
    }

    /** When each of some practitioners is booked between two moments; who is not is left out. */
    Map<UUID, List<Interval>> between(String tenant, UUID[] practitioners, Instant from, Instant to) {
        Map<UUID, List<Interval>> busy = new HashMap<>();
        database.sql(BOOKED).param("tenant", tenant).param("practitioners", practitioners)
                .param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
                .query((RowCallbackHandler) row -> busy.put(row.getObject(1, UUID.class),
                        intervals((Long[]) row.getArray(2).getArray(), (Long[]) row.getArray(3).getArray())));
        return busy;
    }

    private static List<Interval> intervals(Long[] starts, Long[] ends) {
        return IntStream.range(0, starts.length)
                .mapToObj(i -> new Interval(Instant.ofEpochSecond(starts[i]), Instant.ofEpochSecond(ends[i]))).toList();
    }
}
