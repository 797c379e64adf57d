package org.anamnesis.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.anamnesis.plumbing.provisioning.DatabaseProvisioning;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives in a data folder and serves this machine only. Clinical records are kept in it, hence
 * it refuses to run unless every commit reaches the disk.
 * <p>
 * Of zonky only the packaged binaries are used: its {@code EmbeddedPostgres} is made for tests. It starts with fsync
 * off and initialises with trust, gives up on a server still recovering, and on closing waits five seconds and hides it
 * when that was not enough.
 * <p>
 * No shutdown hook is registered: the server must outlive the applications that write to it, so whoever started it
 * closes it. When the JVM is killed the server lives on; the next start on the same folder stops it first.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final String NOT_DURABLE = """
            SELECT string_agg(name || ' is ' || setting, ', ') FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting <> 'on'""";

    private final FolderLock lock;
    private final Cluster cluster;
    private final Secrets secrets;
    private final int port;

    private EmbeddedPostgresServer(FolderLock lock, Cluster cluster, Secrets secrets, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.secrets = secrets;
        this.port = port;
    }

    /** Starts it; an installation that is begun now gets a random secret. */
    public static EmbeddedPostgresServer start(Path dataFolder, int port) {
        return start(dataFolder, port, null);
    }

    /**
     * Starts the server of the given data folder, which is made if need be, and returns once it accepts connections.
     *
     * @param port               where to listen on 127.0.0.1, 0 for any free port
     * @param installationSecret the secret of an installation that is begun now; absent for a random one
     * @throws IllegalStateException when another process uses the folder, or the server cannot start or is not durable
     */
    public static EmbeddedPostgresServer start(Path dataFolder, int port, @Nullable String installationSecret) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        FolderLock lock = FolderLock.take(folder);
        try {
            Cluster cluster = new Cluster(folder, PostgresBinaries.unpackedIn(folder));
            cluster.stopOrphan();
            Secrets secrets = Secrets.keptIn(folder, cluster.isInitialised(), DatabaseProvisioning.LOGIN_ROLES,
                    installationSecret);
            cluster.initialiseOnce(secrets.superuserPassword());
            EmbeddedPostgresServer server = new EmbeddedPostgresServer(lock, cluster, secrets, orFreePort(port));
            server.start();
            return server;
        } catch (IOException e) {
            lock.release();
            throw new UncheckedIOException("Could not start PostgreSQL in " + folder, e);
        } catch (RuntimeException | Error e) {
            lock.release();
            throw e;
        }
    }

    private void start() throws IOException {
        cluster.start(port);
        try {
            refuseUnlessDurable();
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
        log.info("PostgreSQL serves {} on {}:{}", cluster, host(), port);
    }

    private void refuseUnlessDurable() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), superuser(), superuserPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NOT_DURABLE)) {
            rows.next();
            if (rows.getString(1) != null) {
                throw new IllegalStateException("PostgreSQL could lose commits: " + rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL in " + cluster + " started but cannot be asked", e);
        }
    }

    private static int orFreePort(int port) throws IOException {
        if (port != 0) {
            return port;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(Cluster.HOST))) {
            return socket.getLocalPort();
        }
    }

    public String host() {
        return Cluster.HOST;
    }

    public int port() {
        return port;
    }

    public String superuser() {
        return Cluster.SUPERUSER;
    }

    public String superuserPassword() {
        return secrets.superuserPassword();
    }

    /** The password of every login role that {@link DatabaseProvisioning} knows; the superuser's is not in it. */
    public Map<String, String> passwordsByRole() {
        return secrets.passwordsByRole();
    }

    /** The secret that keys derived ids, which is kept with the passwords. */
    public String installationSecret() {
        return secrets.installationSecret();
    }

    /** The address of a database, without any user or password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host(), port, database);
    }

    /** Shuts the server down cleanly; sessions still open are ended and their transactions rolled back. */
    @Override
    public void close() {
        try {
            cluster.stop();
        } finally {
            lock.release();
        }
    }
}
