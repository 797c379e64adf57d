package org.anamnesis.plumbing.processing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the tables {@code applied} and {@code progress}, in the transaction of the rows they speak of, and remembers
 * the latest progress.
 */
final class AppliedVersions {

    private static final String APPLIED = """
            insert into applied (tenant, aggregate, version)
            select * from unnest(?::text[], ?::uuid[], ?::bigint[])
            on conflict (tenant, aggregate) do update set version = greatest(applied.version, excluded.version)
            """;
    /** A join would read the table as a whole while it is not huge; this one goes by the index for each asked. */
    private static final String VERSIONS = """
            select asked.tenant, asked.aggregate, known.version
            from unnest(?::text[], ?::uuid[]) as asked (tenant, aggregate),
                 lateral (select version from applied
                          where applied.tenant = asked.tenant and applied.aggregate = asked.aggregate
                          offset 0) as known
            """;
    private static final String PROGRESS = """
            insert into progress (segment, recorded_at) values (?, ?)
            on conflict (segment) do update set recorded_at = greatest(progress.recorded_at, excluded.recorded_at)
            """;

    private final JdbcTemplate database;
    private final Clock clock;
    private final Map<Integer, Progress> progress = new ConcurrentHashMap<>();
    private volatile boolean read;

    /**
     * How far a segment came.
     *
     * @param recordedAt when its last event was recorded
     * @param behind     how long after that it was applied
     * @param appliedAt  when that was
     */
    record Progress(Instant recordedAt, Duration behind, Instant appliedAt) {}

    AppliedVersions(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Up to which version each of the aggregates is applied; those that are not at all are left out. */
    Map<Batch.Stream, Long> versions(Collection<Batch.Stream> streams) {
        Map<Batch.Stream, Long> versions = new HashMap<>();
        if (!streams.isEmpty()) {
            database.query(connection -> {
                PreparedStatement query = connection.prepareStatement(VERSIONS);
                query.setArray(1,
                        connection.createArrayOf("text", streams.stream().map(Batch.Stream::tenant).toArray()));
                query.setArray(2,
                        connection.createArrayOf("uuid", streams.stream().map(Batch.Stream::aggregate).toArray()));
                return query;
            }, row -> {
                versions.put(new Batch.Stream(row.getString(1), row.getObject(2, UUID.class)), row.getLong(3));
            });
        }
        return versions;
    }

    /** Writes what the batch did, on the connection of the running transaction. */
    void write(Batch batch) {
        if (!batch.versions().isEmpty()) {
            database.update(connection -> applied(connection, batch));
        }
        if (batch.segment() != null && batch.recordedAt() != null) {
            database.update(PROGRESS, batch.segment(), Timestamp.from(batch.recordedAt()));
        }
    }

    /** To be called once what the batch did is committed. */
    void committed(Batch batch) {
        Instant recorded = batch.recordedAt();
        if (batch.segment() != null && recorded != null) {
            Instant now = clock.instant();
            progress.put(batch.segment(), new Progress(recorded, Duration.between(recorded, now), now));
        }
    }

    /** Forgets everything, before a replay. */
    void clear() {
        database.update("delete from applied");
        database.update("delete from progress");
        progress.clear();
        read = true;
    }

    /** How far each segment came. */
    Map<Integer, Progress> progress() {
        if (!read) {
            database.query("select segment, recorded_at from progress", row -> {
                progress.putIfAbsent(row.getInt(1),
                        new Progress(row.getTimestamp(2).toInstant(), Duration.ZERO, Instant.EPOCH));
            });
            read = true;
        }
        return progress;
    }

    /** How many of the aggregates are applied up to their version; one query for all. */
    int applied(String tenant, Map<?, Long> versions) {
        Integer count = database.query(connection -> {
            PreparedStatement query = connection.prepareStatement("""
                    select count(*) from unnest(?::uuid[], ?::bigint[]) as awaited (aggregate, version),
                         lateral (select version from applied
                                  where applied.tenant = ? and applied.aggregate = awaited.aggregate
                                  offset 0) as known
                    where known.version >= awaited.version
                    """);
            query.setArray(1, connection.createArrayOf("uuid", versions.keySet().toArray()));
            query.setArray(2, connection.createArrayOf("bigint", versions.values().toArray()));
            query.setString(3, tenant);
            return query;
        }, (org.springframework.jdbc.core.ResultSetExtractor<@Nullable Integer>) row -> row.next()
                ? row.getInt(1)
                : null);
        return count == null ? 0 : count;
    }

    private static PreparedStatement applied(Connection connection, Batch batch) throws SQLException {
        PreparedStatement upsert = connection.prepareStatement(APPLIED);
        upsert.setArray(1, connection.createArrayOf("text",
                batch.versions().keySet().stream().map(Batch.Stream::tenant).toArray()));
        upsert.setArray(2, connection.createArrayOf("uuid",
                batch.versions().keySet().stream().map(Batch.Stream::aggregate).toArray()));
        upsert.setArray(3, connection.createArrayOf("bigint", batch.versions().values().toArray()));
        return upsert;
    }
}
