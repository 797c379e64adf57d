package org.anamnesis.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.SystemUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What PostgreSQL calls a cluster: one server's data, from initdb on, with the server that runs on it. */
final class Cluster {
    static final String HOST = "127.0.0.1";
    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private final Path folder;
    private final Path data;
    private final Path serverLog;
    private final PostgresBinaries binaries;

    Cluster(Path folder, PostgresBinaries binaries) {
        this.folder = folder;
        this.data = folder.resolve("postgres");
        this.serverLog = folder.resolve("postgres.log");
        this.binaries = binaries;
    }

    boolean isInitialised() {
        return Files.exists(data);
    }

    /** Needs a password from the first moment on, and has its final name only when whole. */
    void initialiseOnce(String superuserPassword) throws IOException {
        PrivateFiles.deleteUnfinished(folder);
        if (isInitialised()) {
            return;
        }
        Path passwordFile = folder.resolve("unfinished-password");
        PrivateFiles.write(passwordFile, superuserPassword);
        Path unfinished = PrivateFiles.unfinishedFolder(folder);
        List<String> arguments = new ArrayList<>(List.of("-D", unfinished.toString(), "--username=" + SUPERUSER,
                "--auth=scram-sha-256", "--pwfile=" + passwordFile, "--encoding=UTF8", "--data-checksums",
                "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        // Sorting is builtin; what a letter is, trigrams ask the operating system, and it must know more than ASCII.
        characterTypes().ifPresent(locale -> arguments.add("--lc-ctype=" + locale));
        binaries.run("initdb", arguments.toArray(String[]::new));
        Files.delete(passwordFile);
        PrivateFiles.publish(unfinished, data);
    }

    private static Optional<String> characterTypes() {
        if (SystemUtils.IS_OS_WINDOWS) {
            return Optional.empty();
        }
        return Optional.of(SystemUtils.IS_OS_MAC ? "en_US.UTF-8" : "C.UTF-8");
    }

    void start(int port) throws IOException {
        // At every start, so that nobody's edit leaves a door open.
        PrivateFiles.write(data.resolve("pg_hba.conf"), ServerSettings.WHO_MAY_LOG_IN);
        if (Files.exists(serverLog)) {
            Files.move(serverLog, folder.resolve("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            // Replaying the log after a crash takes its time, and killing a server that recovers only prolongs it.
            binaries.run("pg_ctl", "start", "-D", data.toString(), "-l", serverLog.toString(), "-o",
                    ServerSettings.options(port),
                    "-w", "-t", "600");
        } catch (IOException e) {
            throw new IOException("PostgreSQL did not start on port " + port + ": " + endOfServerLog(), e);
        }
    }

    private String endOfServerLog() throws IOException {
        List<String> lines = Files.exists(serverLog) ? Files.readAllLines(serverLog) : List.of();
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    void stop() {
        try {
            binaries.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "120");
        } catch (IOException e) {
            throw new UncheckedIOException("Could not stop PostgreSQL in " + data, e);
        }
    }

    /** Stops the server that a killed JVM left behind. The caller holds the folder's lock: nobody else uses it. */
    void stopOrphan() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> process = processNamedBy(pidFile);
        Optional<Path> program = process.flatMap(p -> p.info().command()).map(Path::of);
        if (program.isEmpty()) {
            return; // none, or none of ours: PostgreSQL itself tells
        }
        if (isPostgres(program.get()) && binaries.contain(program.get())) {
            log.warn("A server was left behind in {}, stopping it (process {})", data, process.get().pid());
            stop();
        } else if (!isPostgres(program.get())) {
            // After a crash of the machine or container the number may be anybody's, even this JVM's own. PostgreSQL
            // cannot tell that from a living server and would refuse to start.
            log.warn("Process {} in {} is {}, no server: removing it", process.get().pid(), pidFile, program.get());
            Files.delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> processNamedBy(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static boolean isPostgres(Path program) {
        return program.getFileName().toString().startsWith("postgres");
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
