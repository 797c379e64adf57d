package org.anamnesis.command.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.command.imports.report.ImportCounts;
import org.anamnesis.command.imports.report.ImportReport;
import org.anamnesis.command.imports.report.ImportReport.Counts;
import org.anamnesis.command.imports.report.ImportReport.State;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. */
@Component
class ImportRows {

    /**
     * An import that a crash or a restart interrupted.
     *
     * @param id     the import
     * @param caller who sent it
     * @param source where it says that its resources come from, if it does
     */
    record Unfinished(UUID id, Caller caller, @Nullable String source) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        // Counts written by an earlier version lack what a later one counts.
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    }

    /** Puts an import in the queue, anew if it was there before. */
    void queue(UUID id, Caller caller, @Nullable String source) {
        jdbc.sql("""
                insert into import (tenant, import_id, actor, source, state, counts, queued_at)
                values (?, ?, ?, ?, 'QUEUED', ?::jsonb, now())
                on conflict (tenant, import_id) do update set actor = excluded.actor, state = 'QUEUED', failure = null,
                    counts = excluded.counts, queued_at = now(), started_at = null, finished_at = null""")
                .params(caller.tenant(), id, caller.actor(), source, text(new ImportCounts().counts())).update();
    }

    void start(UUID id, Caller caller) {
        jdbc.sql("update import set state = 'RUNNING', started_at = now() where tenant = ? and import_id = ?")
                .params(caller.tenant(), id).update();
    }

    void progress(UUID id, Caller caller, Counts counts) {
        jdbc.sql("update import set counts = ?::jsonb where tenant = ? and import_id = ?")
                .params(text(counts), caller.tenant(), id).update();
    }

    void finish(UUID id, Caller caller, @Nullable String failure, Counts counts) {
        jdbc.sql("""
                update import set state = ?, failure = ?, counts = ?::jsonb, finished_at = now()
                where tenant = ? and import_id = ?""")
                .param(failure == null ? State.COMPLETED.name() : State.FAILED.name()).param(failure)
                .param(text(counts)).param(caller.tenant()).param(id).update();
    }

    Optional<ImportReport> report(String tenant, UUID id) {
        return jdbc.sql("""
                select import_id, state, failure, counts, queued_at, started_at, finished_at
                from import where tenant = ? and import_id = ?""")
                .params(tenant, id).query((row, number) -> report(row)).optional();
    }

    /** Those that were accepted and are neither completed nor failed, oldest first, of every tenant. */
    List<Unfinished> unfinished() {
        return jdbc
                .sql("""
                        select import_id, tenant, actor, source from import where state in ('QUEUED', 'RUNNING') order by queued_at""")
                .query((row, number) -> new Unfinished(row.getObject(1, UUID.class),
                        new Caller(row.getString(2), row.getString(3)), row.getString(4)))
                .list();
    }

    private ImportReport report(ResultSet row) throws SQLException {
        return new ImportReport(row.getObject("import_id", UUID.class), State.valueOf(row.getString("state")),
                row.getString("failure"), json.readValue(row.getString("counts"), Counts.class),
                row.getTimestamp("queued_at").toInstant(), instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private String text(Counts counts) {
        return json.writeValueAsString(counts);
    }
}
