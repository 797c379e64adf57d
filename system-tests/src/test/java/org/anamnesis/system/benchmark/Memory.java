package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.anamnesis.system.Installation;

/** What JVM and database server keep in memory. Linux only: it reads {@code /proc}. */
final class Memory {

    private Memory() {}

    static void measure(Installation installation, Report report) {
        double jvm = megabytes(installation.process().toHandle(), "Rss:");
        ProcessHandle postmaster = installation.postgres().orElseThrow();
        // Shared buffers are counted once: each process is charged its share.
        double postgres = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .mapToDouble(process -> megabytes(process, "Pss:")).sum();
        report.line("resident memory of the JVM, MB", jvm, null);
        report.line("resident memory of PostgreSQL, MB", postgres, null);
        report.line("resident memory together, MB", jvm + postgres, null);
    }

    private static double megabytes(ProcessHandle process, String what) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(what)).findFirst()
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
