package org.anamnesis.command.automation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does errands; several threads and nodes share them. */
@Component
class ErrandRunner implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ErrandRunner.class);
    private static final long LOOK_EVERY_MILLISECONDS = 1000;
    private static final int AT_ONCE = 20;
    /** They mostly wait for the disk, and share its commits. */
    private static final int THREADS = 4;

    private final Errands errands;
    private final Bell bell;
    private final Map<String, Automation> automations;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    ErrandRunner(Errands errands, Bell bell, List<Automation> automations) {
        this.errands = errands;
        this.bell = bell;
        this.automations = automations.stream().collect(Collectors.toMap(Automation::name, Function.identity()));
    }

    @Override
    public void start() {
        running = true;
        threads = IntStream.range(0, THREADS)
                .mapToObj(number -> Thread.ofPlatform().name("errands-" + number).daemon().start(this::run)).toList();
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(waiting -> bell.ring());
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("anamnesis.errands.failing", errands, Errands::failing)
                .description("Errands of automations that were tried several times in vain").register(registry);
    }

    private void run() {
        while (running) {
            try {
                List<Errand> due = errands.take(AT_ONCE);
                errands.done(due.stream().filter(this::performed).toList());
                if (due.isEmpty()) {
                    bell.await(LOOK_EVERY_MILLISECONDS);
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException noDatabase) {
                LOG.warn("Errands could not be read: {}", noDatabase.getClass().getName());
                pause();
            }
        }
    }

    /** Whether it was done. Whoever dies before that is written down leaves some to be done again, which is silence. */
    private boolean performed(Errand errand) {
        try {
            Objects.requireNonNull(automations.get(errand.automation())).perform(errand);
            return true;
        } catch (RuntimeException failed) {
            // It stays and comes due again. Its message may hold what a person wrote.
            LOG.warn("Errand of {} for event {} failed: {}", errand.automation(), errand.cause(),
                    failed.getClass().getName());
            return false;
        }
    }

    private void pause() {
        try {
            bell.await(LOOK_EVERY_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
