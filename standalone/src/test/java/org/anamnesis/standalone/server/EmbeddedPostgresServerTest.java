package org.anamnesis.standalone.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.anamnesis.plumbing.provisioning.DatabaseProvisioning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/** Two at a time: each makes a cluster of its own, which takes seconds. */
@Execution(CONCURRENT)
class EmbeddedPostgresServerTest {

    @TempDir
    private Path temporary;

    @Test
    void keeps_what_was_committed_over_a_restart() throws SQLException {
        try (EmbeddedPostgresServer server = start()) {
            asSuperuser(server, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (EmbeddedPostgresServer server = start()) {
            assertThat(asSuperuser(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void waits_for_the_disk_at_every_commit_even_where_its_configuration_says_otherwise() throws SQLException {
        try (EmbeddedPostgresServer server = start()) {
            asSuperuser(server, "ALTER SYSTEM SET fsync = off");
            asSuperuser(server, "ALTER SYSTEM SET synchronous_commit = off");
        }
        try (EmbeddedPostgresServer server = start()) {
            assertThat(asSuperuser(server, "SHOW fsync")).isEqualTo("on");
            assertThat(asSuperuser(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(asSuperuser(server, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void refuses_to_run_where_a_commit_could_be_lost() throws SQLException {
        try (EmbeddedPostgresServer server = start()) {
            asSuperuser(server, "ALTER ROLE postgres SET synchronous_commit = off");
        }
        assertThatThrownBy(this::start).hasMessageContaining("could lose commits: synchronous_commit is off");
        assertThat(folder().resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void lets_nobody_in_without_a_password() throws SQLException {
        try (EmbeddedPostgresServer server = start()) {
            String url = server.jdbcUrl("postgres");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", null))
                    .hasMessageContaining("no password was provided");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                    .hasMessageContaining("password authentication failed");
            assertThat(asSuperuser(server, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(asSuperuser(server, "SHOW unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void keeps_data_and_passwords_to_its_own_user() throws IOException {
        assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"));
        try (EmbeddedPostgresServer server = start()) {
            assertThat(modeOf(folder())).isEqualTo("rwx------");
            assertThat(modeOf(folder().resolve("secrets.properties"))).isEqualTo("rw-------");
            assertThat(server.superuserPassword()).hasSizeGreaterThan(40);
            assertThat(server.passwordsByRole().values()).doesNotHaveDuplicates()
                    .hasSameSizeAs(DatabaseProvisioning.LOGIN_ROLES);
        }
    }

    @Test
    void refuses_a_second_server_on_the_same_folder_and_leaves_the_first_alone() throws Exception {
        try (EmbeddedPostgresServer server = start()) {
            assertThatThrownBy(this::start).hasMessageContaining("in use by another running Anamnesis");

            Process another = anotherJvm();
            assertThat(another.waitFor(60, SECONDS)).isTrue();
            assertThat(outputOfAnotherJvm()).contains("in use by another running Anamnesis");
            assertThat(asSuperuser(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void stops_the_server_that_a_killed_jvm_left_behind_and_keeps_its_commits() throws Exception {
        Process killed = anotherJvm();
        await().atMost(60, SECONDS).until(() -> outputOfAnotherJvm().contains("committed"));
        killed.destroyForcibly().waitFor();
        long orphan = serverProcess();
        assertThat(ProcessHandle.of(orphan)).as("the server outlived its JVM").isPresent();

        try (EmbeddedPostgresServer server = start()) {
            assertThat(serverProcess()).isNotEqualTo(orphan);
            assertThat(asSuperuser(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void starts_though_another_program_now_bears_the_process_number_of_a_crashed_server() throws Exception {
        start().close();
        Files.writeString(folder().resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        assertThatCode(() -> start().close()).doesNotThrowAnyException();
    }

    @Test
    void starts_over_when_the_first_start_was_cut_short() throws Exception {
        Files.createDirectories(folder().resolve("unfinished-4711/base"));
        start().close();
        assertThat(folder().resolve("unfinished-4711")).doesNotExist();
    }

    @Test
    void does_not_make_new_passwords_for_data_that_has_some() throws Exception {
        start().close();
        Files.delete(folder().resolve("secrets.properties"));
        assertThatThrownBy(this::start).hasMessageContaining("no superuser password").hasMessageContaining("backup");
    }

    @Test
    void says_why_it_cannot_start_when_the_port_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgresServer.start(folder(), taken.getLocalPort()))
                    .hasStackTraceContaining("Address already in use");
        }
        assertThatCode(() -> start().close()).doesNotThrowAnyException();
    }

    @Test
    void is_provisioned_twice_without_harm_and_with_the_latest_passwords() throws SQLException {
        try (EmbeddedPostgresServer server = start()) {
            provisioning(server).provision(Map.of("record_owner", "a'b;c", "command_side", ":'x'", "clinical_records",
                    "$1\\", "audit_trail", "x", "reporting", "y"));
            connect(server, "record", "record_owner", "a'b;c").close();
            provisioning(server).provision(server.passwordsByRole());
            for (String role : DatabaseProvisioning.LOGIN_ROLES) {
                connect(server, "record", role, server.passwordsByRole().get(role)).close();
            }
        }
    }

    @Test
    void ends_an_append_before_event_tracking_gives_up_on_its_gap() throws SQLException {
        try (EmbeddedPostgresServer server = provisioned()) {
            assertThat(as(server, "command_side", "record", "SHOW transaction_timeout")).isEqualTo("30s");
        }
    }

    @Test
    void finds_names_in_any_script_by_their_trigrams() throws SQLException {
        try (EmbeddedPostgresServer server = provisioned()) {
            assertThat(as(server, "clinical_records", "clinical_records", "SELECT similarity('Дарья', 'ДАРЬЯ') = 1"))
                    .isEqualTo("t");
            assertThat(as(server, "clinical_records", "clinical_records", "SELECT unaccent('Núñez')"))
                    .isEqualTo("Nunez");
        }
    }

    @Test
    void lets_query_side_roles_read_events_and_nothing_more() throws SQLException {
        try (EmbeddedPostgresServer server = provisioned()) {
            as(server, "record_owner", "record", "CREATE TABLE event (id int)");
            as(server, "record_owner", "record", "GRANT SELECT ON event TO event_reader");
            as(server, "record_owner", "record", "GRANT SELECT, INSERT ON event TO event_writer");
            as(server, "command_side", "record", "INSERT INTO event VALUES (1)");
            assertRefused(server, "command_side", "record", "CREATE TABLE mine (id int)");
            for (String reader : List.of("clinical_records", "audit_trail", "reporting")) {
                assertThat(as(server, reader, "record", "SELECT count(*) FROM event")).isEqualTo("1");
                assertRefused(server, reader, "record", "INSERT INTO event VALUES (2)");
                assertRefused(server, reader, "record", "CREATE TABLE mine (id int)");
                assertRefused(server, reader, "record", "CREATE TEMPORARY TABLE mine (id int)");
                as(server, reader, reader, "CREATE TABLE mine (id int)");
            }
        }
    }

    @Test
    void keeps_each_app_out_of_the_others_databases() throws SQLException {
        try (EmbeddedPostgresServer server = provisioned()) {
            assertThatThrownBy(() -> as(server, "command_side", "clinical_records", "SELECT 1"))
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> as(server, "audit_trail", "clinical_records", "SELECT 1"))
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> as(server, "clinical_records", "audit_trail", "SELECT 1"))
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> as(server, "clinical_records", "reporting", "SELECT 1"))
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> as(server, "reporting", "clinical_records", "SELECT 1"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    /** Refused at once as read-only, and refused by its grants when the role lifts that for itself. */
    private static void assertRefused(EmbeddedPostgresServer server, String role, String database, String sql) {
        assertThatThrownBy(() -> as(server, role, database, sql))
                .hasMessageMatching("(?s).*(read-only transaction|permission denied).*");
        assertThatThrownBy(() -> as(server, role, database, "BEGIN READ WRITE; " + sql))
                .hasMessageContaining("permission denied");
    }

    private EmbeddedPostgresServer start() {
        return EmbeddedPostgresServer.start(folder(), 0);
    }

    private EmbeddedPostgresServer provisioned() {
        EmbeddedPostgresServer server = start();
        provisioning(server).provision(server.passwordsByRole());
        return server;
    }

    private static DatabaseProvisioning provisioning(EmbeddedPostgresServer server) {
        return new DatabaseProvisioning(server.host(), server.port(), server.superuser(), server.superuserPassword());
    }

    private Path folder() {
        return temporary.resolve("data folder");
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(folder().resolve("postgres/postmaster.pid")).getFirst().strip());
    }

    private Process anotherJvm() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), AnotherJvm.class.getName(),
                folder().toString()).redirectErrorStream(true)
                .redirectOutput(temporary.resolve("another-jvm.out").toFile()).start();
    }

    private String outputOfAnotherJvm() throws IOException {
        return Files.readString(temporary.resolve("another-jvm.out"));
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String asSuperuser(EmbeddedPostgresServer server, String sql) throws SQLException {
        return run(connect(server, "postgres", server.superuser(), server.superuserPassword()), sql);
    }

    private static String as(EmbeddedPostgresServer server, String role, String database, String sql)
            throws SQLException {
        return run(connect(server, database, role, server.passwordsByRole().get(role)), sql);
    }

    private static Connection connect(EmbeddedPostgresServer server, String database, String role, String password)
            throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), role, password);
    }

    private static String run(Connection opened, String sql) throws SQLException {
        try (Connection connection = opened; Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    /** Commits a row and waits to be killed. */
    static final class AnotherJvm {
        private AnotherJvm() {}

        public static void main(String... arguments) throws Exception {
            EmbeddedPostgresServer server = EmbeddedPostgresServer.start(Path.of(arguments[0]), 0);
            asSuperuser(server, "CREATE TABLE kept AS SELECT 42 AS answer");
            System.out.println("committed");
            new CountDownLatch(1).await();
        }
    }
}
