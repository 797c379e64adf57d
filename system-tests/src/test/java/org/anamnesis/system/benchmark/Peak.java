package org.anamnesis.system.benchmark;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAccumulator;

/** The most that something was while something else went on. */
final class Peak {

    private static final long EVERY_MILLIS = 25;

    private final DoubleAccumulator most = new DoubleAccumulator(Math::max, Double.NEGATIVE_INFINITY);
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> looks;

    /** Begins to look, again and again. */
    Peak(Callable<Double> gauge) {
        looks = looking.scheduleWithFixedDelay(() -> {
            try {
                most.accumulate(gauge.call());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks no more, and answers the most there was. */
    double end() throws ExecutionException, InterruptedException {
        looking.shutdown();
        looking.awaitTermination(1, TimeUnit.MINUTES);
        // A look that failed ended all others: then nothing was measured.
        if (looks.state() == Future.State.FAILED) {
            looks.get();
        }
        return most.get();
    }
}
