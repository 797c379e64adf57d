package org.anamnesis.system.benchmark;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** How long after a command's 201 its row is readable in the other app, at a steady rate of commands. */
final class Visibility {

    private static final int PER_SECOND = 200;
    private static final int SECONDS = 15;
    private static final int WARM_UP_SECONDS = 5;

    private Visibility() {}

    static void measure(Clinic clinic, Report report) throws Exception {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(Load.CONNECTIONS);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(Load.CONNECTIONS)) {
            for (int i = 0; i < Load.CONNECTIONS; i++) {
                int first = i;
                threads.execute(() -> {
                    try {
                        sendSteadily(clinic, start, first, millis);
                    } catch (Exception | Error failed) {
                        failure.set(failed);
                    } finally {
                        done.countDown();
                    }
                });
            }
            done.await();
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        List<Double> sorted = millis.stream().sorted().toList();
        report.line("201 until readable, p50 ms at 200 commands/s", sorted.get(sorted.size() / 2), null);
        report.line("201 until readable, p99 ms at 200 commands/s", sorted.get(sorted.size() * 99 / 100), null);
    }

    private static void sendSteadily(Clinic clinic, long start, int first, ConcurrentLinkedQueue<Double> millis)
            throws Exception {
        try (LeanConnection write = clinic.write(); LeanConnection charts = clinic.charts()) {
            for (int n = first; n < PER_SECOND * SECONDS; n += Load.CONNECTIONS) {
                long due = start + n * 1_000_000_000L / PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                String patient = clinic.registerPatient(write);
                String await = "Anamnesis-Await: " + write.header("Anamnesis-Written") + "\r\n";
                long written = System.nanoTime();
                String path = "/patients/" + patient + "/chart";
                Clinic.expect(200, charts.get(path, await), List.of(path));
                if (n >= PER_SECOND * WARM_UP_SECONDS) {
                    millis.add((System.nanoTime() - written) / 1e6);
                }
            }
        }
    }
}
