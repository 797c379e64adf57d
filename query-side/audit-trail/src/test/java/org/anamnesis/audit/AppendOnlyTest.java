package org.anamnesis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each database role may do with the event table, tried on a real server. */
class AppendOnlyTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String READ_ONLY = "25006";
    private static final String INSERT = """
            insert into event (event_identifier, aggregate_identifier, sequence_number, recorded_at, payload_type,
                payload, meta_data) values ('%s', '%s', 0, '2026-01-01T00:00:00Z', 'none', '', '')
            """;

    @BeforeAll
    static void createTable() {
        RecordDatabase.createEventTable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert", "update event set payload = ''", "delete from event", "truncate event",
            "drop table event", "alter table event disable trigger event_append_only",
            "drop trigger event_append_only on event", "create table mine (id int)",
            "alter function event_is_append_only() rename to gone"})
    void refuses_everything_but_reading_to_the_apps_role(String sql) throws SQLException {
        for (String role : new String[]{"audit_trail", "clinical_records"}) {
            assertThat(attempt(role, sql, false)).isEqualTo(READ_ONLY);
            assertThat(attempt(role, sql, true)).as("even where the session lifts its own guard")
                    .isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set payload = ''", "delete from event", "truncate event",
            "drop table event", "alter table event disable trigger event_append_only",
            "drop trigger event_append_only on event", "create table mine (id int)",
            "alter function event_is_append_only() rename to gone"})
    void refuses_everything_but_adding_to_the_command_sides_role(String sql) throws SQLException {
        assertThat(attempt("command_side", "insert", true)).isEqualTo("done");
        assertThat(attempt("command_side", sql, true)).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set payload = ''", "delete from event", "truncate event"})
    void meets_the_owner_with_the_trigger(String sql) throws SQLException {
        assertThat(attempt("record_owner", sql, true)).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    /** Answers the SQL state of the refusal, or that it was done; whatever it did is rolled back. */
    private static String attempt(String role, String sql, boolean writable) throws SQLException {
        try (Connection connection = RecordDatabase.connect("record", role);
                Statement statement = connection.createStatement()) {
            if (writable) {
                statement.execute("set default_transaction_read_only = off");
            }
            connection.setAutoCommit(false);
            try {
                statement.execute("insert".equals(sql)
                        ? INSERT.formatted(UUID.randomUUID(), UUID.randomUUID())
                        : sql);
                return "done";
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                connection.rollback();
            }
        }
    }
}
