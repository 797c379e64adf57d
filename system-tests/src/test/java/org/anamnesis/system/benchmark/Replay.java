package org.anamnesis.system.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anamnesis.system.Installation;
import org.anamnesis.system.ReadModels;
import org.awaitility.Awaitility;

/**
 * How fast read models are rebuilt from zero. The JVM is cold and all apps start in it, as they do for whoever
 * rebuilds; the second half of the events tells what a longer history would see.
 */
final class Replay {

    private final Installation installation;
    private final String database;
    private final long last;

    private Replay(Installation installation, String database, long last) {
        this.installation = installation;
        this.database = database;
        this.last = last;
    }

    /** Clears all read models of an installation that was stopped, starts it and watches them replay side by side. */
    static void measure(Installation installation, Path folder, Report report) throws Exception {
        ReadModels.clear(folder);
        watch(installation, List.of("clinical_records", "reporting"), "", report);
    }

    /** The same for one of them, while the others have nothing to do. */
    static void measure(Installation installation, Path folder, String database, Report report) throws Exception {
        ReadModels.clear(folder, List.of(database));
        watch(installation, List.of(database), " alone", report);
    }

    private static void watch(Installation installation, List<String> databases, String how, Report report)
            throws Exception {
        Thread starting = Thread.ofVirtual().start(installation::start);
        long last = await(() -> ReadModels.lastEvent(installation), 0);
        try (ExecutorService watching = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<Speed>> speeds = new LinkedHashMap<>();
            databases.forEach(database -> speeds.put(database.replace('_', ' ') + how,
                    watching.submit(() -> new Replay(installation, database, last).watch())));
            for (Future<Speed> speed : speeds.values()) {
                speed.get();
            }
            starting.join();
            double cursor = new Raw(installation).eventsReadPerSecond();
            report.line("events in the store", last, null);
            report.line("cursor read of the event table, events/s", cursor, null);
            for (Map.Entry<String, Future<Speed>> of : speeds.entrySet()) {
                Speed speed = of.getValue().get();
                String name = "replay of " + of.getKey();
                report.line(name + ", cold, events/s", speed.cold, cursor);
                report.line(name + ", second half, events/s", speed.secondHalf, cursor);
            }
        }
    }

    private Speed watch() {
        long first = awaitPosition(0);
        long begin = System.nanoTime();
        long middle = awaitPosition((first + last) / 2);
        long half = System.nanoTime();
        awaitPosition(last);
        long end = System.nanoTime();
        return new Speed((last - first) * 1e9 / (end - begin), (last - middle) * 1e9 / (end - half));
    }

    private long awaitPosition(long wanted) {
        return await(() -> ReadModels.position(installation, database), wanted);
    }

    private static long await(Callable<Long> number, long wanted) {
        return Awaitility.await().atMost(Duration.ofMinutes(20)).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20)).until(() -> {
                    try {
                        return number.call();
                    } catch (SQLException notStartedYet) {
                        return -1L;
                    }
                }, reached -> reached >= wanted);
    }

    private record Speed(double cold, double secondHalf) {}
}
