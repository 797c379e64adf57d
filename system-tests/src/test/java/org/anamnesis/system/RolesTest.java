package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody who serves requests can change what was recorded. */
@ExtendWith(Running.class)
@ResourceLock(Running.LOCK)
class RolesTest {

    private static final List<String> ROLES = List.of("command_side", "clinical_records", "audit_trail",
            "reporting");
    private static final List<String> ATTACKS = List.of("update event set payload = ''::bytea",
            "update event set recorded_at = recorded_at where false", "delete from event", "truncate event",
            "drop table event", "drop table event cascade", "alter table event disable trigger all",
            "alter table event disable trigger event_append_only", "drop trigger event_append_only on event",
            "drop function event_is_append_only() cascade", "set session_replication_role = replica",
            "alter table event rename to forgotten", "alter table event drop column payload",
            "create rule forget as on insert to event do instead nothing", "set role record_owner",
            "set role postgres");

    @BeforeAll
    static void record_something(Installation installation) {
        installation.write("roles").post("/patients",
                json("{'demographics': {'names': [{'text': 'Rex'}], 'sex': 'male'}}")).expect(201);
    }

    static Stream<Arguments> attacks() {
        return ROLES.stream().flatMap(role -> ATTACKS.stream().map(attack -> Arguments.of(role, attack)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void refuses_to_change_the_past(String role, String attack, Installation installation) throws SQLException {
        long before = ReadModels.events(installation);
        try (Connection connection = installation.connect(role, "record");
                Statement statement = connection.createStatement()) {
            // A reader's session is read-only by default; that it could lift itself.
            statement.execute("set default_transaction_read_only = off");
            assertThatThrownBy(() -> statement.execute(attack)).isInstanceOf(SQLException.class)
                    .satisfies(refused -> assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
        }
        assertThat(ReadModels.events(installation)).isEqualTo(before).isPositive();
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void what_a_role_may_not_do_it_cannot_grant(String role, Installation installation) throws SQLException {
        try (Connection connection = installation.connect(role, "record");
                Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            // PostgreSQL only warns that nothing was granted.
            statement.execute("grant all on event to public");
            for (String privilege : List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "TRIGGER")) {
                try (ResultSet granted = statement
                        .executeQuery("select has_table_privilege('public', 'event', '" + privilege + "')")) {
                    assertThat(granted.next()).isTrue();
                    assertThat(granted.getBoolean(1)).as(privilege).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void refuses_readers_to_add_to_the_past(String role, Installation installation) throws SQLException {
        try (Connection connection = installation.connect(role, "record");
                Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            assertThatThrownBy(() -> statement.execute("insert into event (event_identifier) values ('x')"))
                    .hasMessageContaining("permission denied");
        }
    }

    static Stream<String> readers() {
        return ROLES.stream().skip(1);
    }
}
