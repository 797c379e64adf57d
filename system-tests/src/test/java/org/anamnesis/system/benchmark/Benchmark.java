package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anamnesis.system.Installation;
import org.anamnesis.system.ReadModels;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the system beside the server it stands on, in one run, and prints a table. Arguments: the parts to run, of
 * {@code write chart practice long visibility memory replay reports}; none means all.
 */
public final class Benchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("seconds", 8));
    /**
     * A JVM compiles on for many thousand requests after its start; what is asked here is the day, not its first
     * minute.
     */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmup", 40));
    private static final int PATIENTS = Integer.getInteger("patients", 10_000);
    /** Six events each, of which every app replays every one. */
    private static final int INVOICES = Integer.getInteger("invoices", 15_000);

    private final Path folder;
    private final Set<String> parts;
    private final Report report = new Report();

    private Benchmark(Path folder, Set<String> parts) {
        this.folder = folder;
        this.parts = parts;
    }

    /** Runs it on a data folder of its own, which is deleted afterwards. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("folder", "target")), "benchmark");
        try {
            new Benchmark(folder.resolve("data"), Set.of(arguments)).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run() throws Exception {
        Files.createDirectories(folder);
        double fsyncs = Raw.fsyncsPerSecond(folder, Duration.ofSeconds(2));
        long start = System.nanoTime();
        try (Installation installation = Installation.start(folder)) {
            report.line("fsync/s of one page", fsyncs, null);
            report.line("first start until ready, s", seconds(start), null);
            measure(installation);
            if (asked("replay") || asked("reports")) {
                replay(installation);
            }
        }
        if (asked("reports")) {
            Reports.measure(folder, report);
        }
        report.print();
    }

    private void measure(Installation installation) throws Exception {
        Clinic clinic = new Clinic(installation);
        Raw raw = new Raw(installation);
        raw.prepare();
        Traffic traffic = new Traffic(clinic);
        if (asked("write") || asked("chart")) {
            warmUp(traffic);
            rounds(installation, raw, traffic);
        }
        if (asked("practice")) {
            practice(installation, raw);
        }
        if (asked("long")) {
            LongCheckup.measure(clinic, ROUNDS, report);
        }
        if (asked("visibility")) {
            Visibility.measure(clinic, report);
        }
        if (asked("memory")) {
            traffic.register(PATIENTS);
            ReadModels.awaitCaughtUp(installation);
            Memory.measure(installation, report);
        }
    }

    private void practice(Installation installation, Raw raw) throws IOException, SQLException {
        FrontDesk desk = new FrontDesk(installation);
        desk.bookings(Load.WARM_UP, WARM_UP);
        desk.refusals(Load.WARM_UP, WARM_UP);
        List<Double> inserts = new ArrayList<>();
        List<Double> bookings = new ArrayList<>();
        List<Double> refusals = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            inserts.add(raw.insertsPerSecond(ROUND));
            bookings.add(desk.bookings(Load.FULL, ROUND));
            desk.settle();
            refusals.add(desk.refusals(Load.FULL, ROUND));
        }
        report.rounds("BookAppointment/s into one practitioner's day, 16 connections", bookings, inserts);
        report.rounds("the same minute for all, refusals with alternatives/s", refusals, inserts);
        desk.search(WARM_UP, ROUND, report);
    }

    private void warmUp(Traffic traffic) {
        if (asked("write")) {
            traffic.registrations(Load.WARM_UP, WARM_UP);
            traffic.observations(Load.WARM_UP, WARM_UP);
            traffic.prescriptions(Load.WARM_UP, WARM_UP);
        }
        if (asked("chart")) {
            traffic.charts(Load.WARM_UP, WARM_UP);
        }
    }

    private void rounds(Installation installation, Raw raw, Traffic traffic) {
        Cpu ofRegistration = new Cpu(installation, "registration");
        Cpu ofObservation = new Cpu(installation, "observation");
        Cpu ofPrescription = new Cpu(installation, "prescription");
        Cpu ofChart = new Cpu(installation, "chart");
        List<Double> inserts = new ArrayList<>();
        List<Double> registrations = new ArrayList<>();
        List<Double> observations = new ArrayList<>();
        List<Double> prescriptions = new ArrayList<>();
        List<Double> charts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            inserts.add(raw.insertsPerSecond(ROUND));
            if (asked("write")) {
                registrations.add(ofRegistration.of(() -> traffic.registrations(Load.FULL, ROUND)));
                observations.add(ofObservation.of(() -> traffic.observations(Load.FULL, ROUND)));
                prescriptions.add(ofPrescription.of(() -> traffic.prescriptions(Load.FULL, ROUND)));
            }
            if (asked("chart")) {
                charts.add(ofChart.of(() -> traffic.charts(Load.FULL, ROUND)));
            }
        }
        report.rounds("raw INSERT of 600 bytes/s, 16 connections", inserts, null);
        report.rounds("RegisterPatient/s over HTTP, 16 connections", registrations, inserts);
        report.rounds("RecordObservation/s over HTTP, 16 connections", observations, inserts);
        report.rounds("PrescribeMedication and Discontinue/s, 20 medications, 10 allergies, 16 connections",
                prescriptions,
                inserts);
        report.rounds("chart of 100 facts/s over HTTP, 16 connections", charts, inserts);
        for (Cpu cpu : List.of(ofRegistration, ofObservation, ofPrescription, ofChart)) {
            cpu.report(report);
        }
    }

    private void replay(Installation installation) throws Exception {
        ReadModels.awaitCaughtUp(installation);
        installation.stop();
        if (asked("reports")) {
            Books.append(folder, INVOICES);
        }
        Replay.measure(installation, folder, report);
        installation.stop();
        Replay.measure(installation, folder, "reporting", report);
    }

    private boolean asked(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
