package org.anamnesis.system.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does something over and over, on several connections at once, and counts.
 *
 * @param connections how many at once
 */
record Load(int connections) {

    /** How many at once: as the targets say. */
    static final int CONNECTIONS = 16;
    static final Load FULL = new Load(CONNECTIONS);
    /** Leaves the compiler of the JVM its share of the cores: under full load it is minutes behind. */
    static final Load WARM_UP = new Load(2);

    /** Opens what one connection does again and again. */
    @FunctionalInterface
    interface Opening {

        /** The work of the connection with this number. */
        Work open(int connection) throws Exception;
    }

    /** One operation; throws if it fails. */
    interface Work extends AutoCloseable {

        /** Does it once. */
        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Operations per second, over a while. */
    double perSecond(Duration time, Opening opening) {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int connection = i;
                counts.add(threads.submit(() -> count(opening, connection, end)));
            }
            long done = 0;
            for (Future<Long> count : counts) {
                done += count.get();
            }
            return done * 1e9 / (System.nanoTime() - start);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long count(Opening opening, int connection, long end) throws Exception {
        try (Work work = opening.open(connection)) {
            long done = 0;
            while (System.nanoTime() < end) {
                work.once();
                done++;
            }
            return done;
        }
    }
}
