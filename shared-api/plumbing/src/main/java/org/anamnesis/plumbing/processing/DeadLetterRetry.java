package org.anamnesis.plumbing.processing;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tries dead letters again from time to time, so that they heal once their cause is mended. A sequence that fails again
 * is undone whole and stays as it is; a run tries a bounded number of sequences, and the next goes on behind them.
 */
final class DeadLetterRetry implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetry.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MOST = 50;

    private final EventProcessingConfiguration processing;
    private final Freshness freshness;
    private final Set<String> tried = new HashSet<>();
    private @Nullable ScheduledExecutorService clock;

    DeadLetterRetry(EventProcessingConfiguration processing, Freshness freshness) {
        this.processing = processing;
        this.freshness = freshness;
    }

    /** Tries once. */
    synchronized void run() {
        for (StreamingEventProcessor processor : freshness.processors()) {
            // While it stands still it may be being reset.
            if (processor.isRunning() && freshness.deadLetters(processor.getName()) > 0) {
                processing.sequencedDeadLetterProcessor(processor.getName()).ifPresent(this::run);
            }
        }
    }

    private void run(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
        for (int i = 0; i < MOST; i++) {
            if (!tryNext(letters)) {
                tried.clear();
                return;
            }
        }
    }

    private boolean tryNext(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
        int before = tried.size();
        try {
            letters.process(letter -> tried.size() == before && letter instanceof JdbcDeadLetter<?> row
                    && tried.add(row.getSequenceIdentifier()));
        } catch (RuntimeException failed) {
            LOG.info("A sequence of dead letters failed again: {}", failed.getClass().getName());
        }
        return tried.size() > before;
    }

    private void runSafely() {
        try {
            run();
        } catch (RuntimeException failed) {
            LOG.warn("Dead letters could not be tried: {}", failed.getClass().getName());
        }
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("dead-letter-retry"));
        clock.scheduleWithFixedDelay(this::runSafely, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdown();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
