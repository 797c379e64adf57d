package org.anamnesis.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anamnesis.standalone.server.EmbeddedPostgresServer;
import org.awaitility.Awaitility;

/** The query apps' databases, looked at from below. */
public final class ReadModels {

    /** The databases; each is owned by the role of its name. */
    public static final List<String> DATABASES = List.of("clinical_records", "audit_trail", "reporting");

    private static final String TABLES = """
            select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
            and table_name <> 'flyway_schema_history' order by 1""";
    // A segment that has not begun has no token yet, and a processor that has not begun has no segment. One that
    // replays remembers beside its place how far it has to go.
    private static final String BEHIND = """
            select coalesce(min(coalesce(substring(case when token_type like '%.ReplayToken'
            then substring(convert_from(token, 'UTF8') from '"currentToken":.*') else convert_from(token, 'UTF8') end
            from '"index":(-?[0-9]+)')::bigint, -1)), -1) from token""";

    private ReadModels() {}

    /** Empties them while the installation is stopped, tokens included: the next start replays from zero. */
    public static void clear(Path folder) {
        clear(folder, DATABASES);
    }

    /** Empties some of them in the same way. */
    public static void clear(Path folder, Collection<String> databases) {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, 0)) {
            for (String database : databases) {
                try (Connection connection = DriverManager.getConnection(server.jdbcUrl(database), database,
                        server.passwordsByRole().get(database)); Statement statement = connection.createStatement()) {
                    statement.execute("truncate " + String.join(", ", tables(connection)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until every event there is has been projected. */
    public static void awaitCaughtUp(Installation installation) throws SQLException {
        long last = lastEvent(installation);
        Awaitility.await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> {
            for (String database : DATABASES) {
                if (position(installation, database) < last) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The position of the last event in the store. */
    public static long lastEvent(Installation installation) throws SQLException {
        return number(installation, "record", "select coalesce(max(global_index), -1) from event");
    }

    /** Up to which event a database's processor came, in its slowest segment. */
    public static long position(Installation installation, String database) throws SQLException {
        return number(installation, database, BEHIND);
    }

    /** How many events the store holds. */
    static long events(Installation installation) throws SQLException {
        return number(installation, "record", "select count(*) from event");
    }

    static long number(Installation installation, String database, String query) throws SQLException {
        String role = database.equals("record") ? "clinical_records" : database;
        try (Connection connection = installation.connect(role, database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Every row of every table that says something about patients, as text in a stable order. */
    static Map<String, List<String>> dump(Installation installation, String database) throws SQLException {
        try (Connection connection = installation.connect(database, database)) {
            Map<String, List<String>> dump = new TreeMap<>();
            for (String table : tables(connection)) {
                // Where a processor stands, and in how many segments, is its own affair.
                if (!List.of("token", "progress").contains(table)) {
                    dump.put(table, texts(connection, "select t::text from " + table + " t order by 1"));
                }
            }
            return dump;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return texts(connection, TABLES);
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
