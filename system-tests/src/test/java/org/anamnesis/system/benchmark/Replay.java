package org.anamnesis.system.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import org.anamnesis.system.Installation;
import org.anamnesis.system.ReadModels;
import org.awaitility.Awaitility;

/** How fast clinical records rebuild their rows from the first event on, while the trail does the same beside them. */
final class Replay {

    private static final String DATABASE = "clinical_records";

    private Replay() {}

    static void measure(Installation installation, double cursor, Report report) throws SQLException {
        long last = ReadModels.lastEvent(installation);
        long first = ReadModels.position(installation, DATABASE);
        long start = System.nanoTime();
        Awaitility.await().atMost(Duration.ofMinutes(20)).pollInterval(Duration.ofMillis(20))
                .until(() -> ReadModels.position(installation, DATABASE) >= last);
        double perSecond = (last - first) * 1e9 / (System.nanoTime() - start);
        report.line("events in the store", last, null);
        report.line("cursor read of the event table, events/s", cursor, null);
        report.line("replay of clinical records, events/s", perSecond, cursor);
    }
}
