package org.anamnesis.plumbing.axon;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The executor of a pooled processor's coordinator. The coordinator sleeps 500 ms when there is nothing to do, and 100
 * ms when its work packages are full; both are shortened, the first so that a chart follows a command within
 * milliseconds, the second so that a replay is not held up.
 */
public final class PromptCoordination extends ScheduledThreadPoolExecutor {

    private static final long IDLE_MILLIS = 500;
    private static final long BUSY_MILLIS = 100;
    /** An empty look costs a few microseconds; a look that finds one event costs a transaction, so not too often. */
    private static final long SHORTENED_IDLE_MILLIS = 10;
    private static final long SHORTENED_BUSY_MILLIS = 5;

    /** One thread, as the coordinator needs. */
    public PromptCoordination(ThreadFactory threads) {
        super(1, threads);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return super.schedule(task, shortened(delay, unit), TimeUnit.MILLISECONDS);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return super.schedule(task, shortened(delay, unit), TimeUnit.MILLISECONDS);
    }

    private static long shortened(long delay, TimeUnit unit) {
        long millis = unit.toMillis(delay);
        if (millis == IDLE_MILLIS) {
            return SHORTENED_IDLE_MILLIS;
        }
        return millis == BUSY_MILLIS ? SHORTENED_BUSY_MILLIS : millis;
    }
}
