package org.anamnesis.system.benchmark;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** The most that something was while something else went on. */
final class Peak {

    private static final long PAUSE_MILLIS = 25;

    private final CompletableFuture<Double> most = new CompletableFuture<>();
    private volatile boolean ended;

    /** Begins to look, again and again. */
    Peak(Callable<Double> gauge) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                double seen = Double.NEGATIVE_INFINITY;
                while (!ended) {
                    seen = Math.max(seen, gauge.call());
                    Thread.sleep(PAUSE_MILLIS);
                }
                most.complete(seen);
            } catch (Exception | Error failed) {
                most.completeExceptionally(failed);
            }
        });
    }

    /** Looks no more, and answers the most there was. */
    double end() {
        ended = true;
        return most.join();
    }
}
