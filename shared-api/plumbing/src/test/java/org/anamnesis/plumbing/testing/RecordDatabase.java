package org.anamnesis.plumbing.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anamnesis.plumbing.provisioning.DatabaseProvisioning;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the roles, databases and event table of production, started once for the tests of a module.
 * Not durable: what must survive a crash is tested on the standalone server.
 */
public final class RecordDatabase {

    /** The password of every role. */
    public static final String PASSWORD = "test";

    private static final EmbeddedPostgres SERVER = start();

    private RecordDatabase() {}

    /** The JDBC address of a database: {@code record} or that of a query app, such as {@code audit_trail}. */
    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database
                + "?logServerErrorDetail=false&reWriteBatchedInserts=true";
    }

    /** A connection as one of the roles. */
    public static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(url(database), role, PASSWORD);
    }

    /** Makes the event table, as the command side does at its first start; for tests of apps that only read it. */
    public static void createEventTable() {
        Flyway.configure().locations("classpath:db/event-store").dataSource(url("record"), "record_owner", PASSWORD)
                .load()
                .migrate();
    }

    /** The port the server listens on. */
    public static int port() {
        return SERVER.getPort();
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            new DatabaseProvisioning("127.0.0.1", server.getPort(), "postgres", PASSWORD).provision(
                    DatabaseProvisioning.LOGIN_ROLES.stream()
                            .collect(Collectors.toMap(Function.identity(), role -> PASSWORD)));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
