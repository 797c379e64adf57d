package org.anamnesis.system;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.standalone.StandaloneApplication;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * All of Anamnesis as its user runs it: in a JVM of its own, on a data folder, to be stopped or killed and started
 * again. Where the environment's {@code ANAMNESIS_TEST_AXON_SERVER} names a host and port, that server keeps the
 * events.
 */
public final class Installation implements AutoCloseable {

    /** What the README's command gives the JVM. */
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC");
    /** What the build adds to start sooner. */
    private static final List<String> MORE_JVM = Stream.of(System.getProperty("installation.jvm", "").split(" "))
            .filter(option -> !option.isBlank()).toList();

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final List<String> options;
    private final int[] ports = freePorts(9);
    private @Nullable Process jvm;

    private Installation(Path folder, List<String> options) {
        this.folder = folder;
        this.options = options;
    }

    /** An installation on the folder, started and ready. */
    public static Installation start(Path folder, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        String axonServer = System.getenv("ANAMNESIS_TEST_AXON_SERVER");
        if (axonServer != null && !axonServer.isBlank()) {
            all.addAll(onAxonServer(axonServer));
        }
        Installation installation = new Installation(folder, List.copyOf(all));
        installation.start();
        return installation;
    }

    /** The options that move the events to the Axon Server at an address. */
    public static List<String> onAxonServer(String hostAndPort) {
        return List.of("--axon.axonserver.enabled=true", "--axon.axonserver.servers=" + hostAndPort);
    }

    /** Starts it, again perhaps, and returns once every app is ready. */
    public void start() {
        try {
            jvm = new ProcessBuilder(command()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process().isAlive()) {
                throw new AssertionError("It did not start: " + Files.readString(log()));
            }
            return Stream.of(ports[4], ports[5], ports[6], ports[7]).allMatch(Installation::ready);
        });
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        MORE_JVM.forEach(option -> command.add(option.replace("{lane}", lane())));
        command.addAll(List.of("-cp", classPath(), StandaloneApplication.class.getName(), "--data=" + folder,
                "--postgres-port=" + ports[8]));
        List<String> apps = List.of("command-side", "clinical-records", "audit-trail", "reporting");
        for (int i = 0; i < apps.size(); i++) {
            command.add("--" + apps.get(i) + ".server.port=" + ports[i]);
            command.add("--" + apps.get(i) + ".management.server.port=" + ports[i + 4]);
        }
        command.addAll(options);
        return command;
    }

    /** Tells installations apart that are started at the same time: they must not write one archive of classes. */
    private static String lane() {
        String thread = Thread.currentThread().getName();
        return thread.substring(thread.lastIndexOf('-') + 1);
    }

    /** That of this JVM, without the tests themselves: they must not configure what they test. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean ready(int managementPort) {
        try {
            return Client.of(managementPort, "none").get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Derives ids as it does. */
    DerivedIds ids() {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DerivedIds(secrets.getProperty("installation"));
    }

    /** Kills the JVM as {@code kill -9} does; the database server is left behind. */
    public void kill() {
        process().destroyForcibly();
        awaitExit();
    }

    /** Asks it to stop and waits until it has; answers its exit code. */
    public int stop() {
        process().destroy();
        return awaitExit();
    }

    private int awaitExit() {
        try {
            if (!process().waitFor(90, TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end: " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return process().exitValue();
    }

    /** Leaves no process behind, whatever happened. */
    @Override
    public void close() {
        if (process().isAlive()) {
            stop();
        }
        postgres().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The command side, as somebody of a tenant calls it. */
    public Client write(String tenant) {
        return Client.of(ports[0], tenant);
    }

    /** The clinical records. */
    public Client charts(String tenant) {
        return Client.of(ports[1], tenant);
    }

    /** The audit trail. */
    public Client trail(String tenant) {
        return Client.of(ports[2], tenant);
    }

    /** The reports. */
    public Client reports(String tenant) {
        return Client.of(ports[3], tenant);
    }

    /** The ports of command side, clinical records, audit trail and reporting, then of their management. */
    public int port(int index) {
        return ports[index];
    }

    /** A session as a role of the database, with the password kept in the data folder. */
    public Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + ports[8] + "/" + database, role,
                secrets().getProperty(role));
    }

    /** How much the automations have still to do right after events. */
    public long followUps() throws SQLException {
        try (Connection connection = connect("command_side", "record");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from follow_up_task")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Properties secrets() {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }

    /** The JVM. */
    public Process process() {
        return Objects.requireNonNull(jvm, "not started");
    }

    /** The database server, running or left behind. */
    public Optional<ProcessHandle> postgres() {
        Path pid = folder.resolve("postgres/postmaster.pid");
        try {
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the JVM printed. */
    public Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    /** Ports that nobody listens on, and that no other installation of this JVM was given. */
    private static int[] freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            List<Integer> ports = new ArrayList<>();
            while (ports.size() < count) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                int port = sockets.getLast().getLocalPort();
                if (GIVEN.add(port)) {
                    ports.add(port);
                }
            }
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports.stream().mapToInt(Integer::intValue).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
