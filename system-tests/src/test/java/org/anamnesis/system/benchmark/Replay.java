package org.anamnesis.system.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import org.anamnesis.system.Installation;
import org.anamnesis.system.ReadModels;
import org.awaitility.Awaitility;

/**
 * How fast the clinical records are rebuilt from zero. The JVM is cold and the other apps start and replay beside it, as
 * they do for whoever rebuilds; the second half of the events tells what a longer history would see.
 */
final class Replay {

    private static final String DATABASE = "clinical_records";

    private Replay() {}

    /** Starts the installation, whose read models were cleared, and watches it replay. */
    static void measure(Installation installation, long last, double cursor, Report report)
            throws InterruptedException {
        Thread starting = Thread.ofVirtual().start(installation::start);
        long first = awaitPosition(installation, 0);
        long begin = System.nanoTime();
        long middle = awaitPosition(installation, (first + last) / 2);
        long half = System.nanoTime();
        awaitPosition(installation, last);
        long end = System.nanoTime();
        starting.join();
        report.line("events in the store", last, null);
        report.line("cursor read of the event table, events/s", cursor, null);
        report.line("replay of clinical records, cold, events/s", (last - first) * 1e9 / (end - begin), cursor);
        report.line("replay of clinical records, second half, events/s", (last - middle) * 1e9 / (end - half), cursor);
    }

    private static long awaitPosition(Installation installation, long wanted) {
        return Awaitility.await().atMost(Duration.ofMinutes(20)).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> position(installation), position -> position >= wanted);
    }

    private static long position(Installation installation) {
        try {
            return ReadModels.position(installation, DATABASE);
        } catch (SQLException notStartedYet) {
            return -1;
        }
    }
}
