package org.anamnesis.system.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.anamnesis.system.Installation;

/**
 * What one operation costs JVM and database server in CPU time, whatever follows in the projections included. On a
 * machine that others use it tells more than operations per second do.
 */
final class Cpu {

    private final Installation installation;
    private final String what;
    private final List<Double> micros = new ArrayList<>();

    Cpu(Installation installation, String what) {
        this.installation = installation;
        this.what = what;
    }

    /** Lets a round run, which answers its operations per second. */
    double of(DoubleSupplier round) {
        Duration before = used();
        long start = System.nanoTime();
        double perSecond = round.getAsDouble();
        double operations = perSecond * (System.nanoTime() - start) / 1e9;
        micros.add(used().minus(before).toNanos() / 1e3 / operations);
        return perSecond;
    }

    void report(Report report) {
        report.rounds("CPU of the server, microseconds per " + what, micros, null);
    }

    private Duration used() {
        ProcessHandle postmaster = installation.postgres().orElseThrow();
        return Stream.concat(Stream.of(installation.process().toHandle(), postmaster), postmaster.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
