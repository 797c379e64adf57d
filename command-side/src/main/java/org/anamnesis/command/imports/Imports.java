package org.anamnesis.command.imports;

import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes imports in and works on them one after the other, the bundles of one in parallel. What a crash or a stop
 * interrupted is begun anew at the next start: every command may be repeated, so only what was missing is added.
 */
@Component
class Imports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int PARALLEL_BUNDLES = 4;
    private static final int COMMANDS_BETWEEN_REPORTS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Spool spool;
    private final ImportRows rows;
    private final Appended appended;
    private final Dispatch dispatch;
    private final Validator validator;
    private final ExecutorService turns = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
    private final ExecutorService workers = Executors.newFixedThreadPool(PARALLEL_BUNDLES,
            Thread.ofPlatform().name("import-bundle-", 0).factory());
    private final Set<UUID> active = new HashSet<>();
    private volatile boolean stopping;

    Imports(Spool spool, ImportRows rows, Appended appended, Dispatch dispatch, Validator validator) {
        this.spool = spool;
        this.rows = rows;
        this.appended = appended;
        this.dispatch = dispatch;
        this.validator = validator;
    }

    /** Queues what was received and answers the import's id: the same for the same content. */
    UUID accept(Caller caller, Spool.Received received) throws IOException {
        UUID id = Ids.derived("import", caller.tenant(), received.digest());
        synchronized (active) {
            if (!active.contains(id)) {
                spool.keep(received, id);
                rows.queue(id, caller);
                enqueue(id, caller);
                return id;
            }
        }
        spool.drop(received);
        return id;
    }

    /** Goes on with what was interrupted, as far as its content is on this machine. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        synchronized (active) {
            for (ImportRows.Unfinished unfinished : rows.unfinished()) {
                if (spool.holds(unfinished.id()) && !active.contains(unfinished.id())) {
                    enqueue(unfinished.id(), unfinished.caller());
                }
            }
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        turns.shutdown();
        workers.shutdown();
        if (!turns.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("An import did not stop in time; it is resumed at the next start");
        }
    }

    private void enqueue(UUID id, Caller caller) {
        active.add(id);
        turns.execute(() -> work(id, caller));
    }

    private void work(UUID id, Caller caller) {
        if (stopping) {
            return;
        }
        Tally tally = new Tally();
        appended.watch(id.toString(), tally);
        try {
            rows.start(id, caller);
            try (Documents documents = new Documents(spool.read(id))) {
                new ImportRun(workers, bundles(id, caller, tally), caller.tenant()).run(documents);
            }
            end(id, caller, null, tally);
        } catch (ImportBroken broken) {
            if (!broken.resumable()) {
                end(id, caller, broken.getMessage(), tally);
            }
        } catch (IOException | RuntimeException fault) {
            LOG.error("Import {} failed: {}", id, fault.getClass().getName());
            end(id, caller, "A fault on our side. Send the same content again.", tally);
        } finally {
            appended.forget(id.toString());
        }
    }

    private BundleRun bundles(UUID id, Caller caller, Tally tally) {
        Sending sending = new Sending(dispatch, caller, id.toString(), () -> stopping);
        AtomicLong sent = new AtomicLong();
        return new BundleRun(command -> {
            if (sent.incrementAndGet() % COMMANDS_BETWEEN_REPORTS == 0) {
                rows.progress(id, caller, tally.counts());
            }
            sending.send(command);
        }, validator, tally);
    }

    private void end(UUID id, Caller caller, @Nullable String failure, Tally tally) {
        // Under the lock, so that the same content sent just now either waits for this end or is queued after it.
        synchronized (active) {
            active.remove(id);
            try {
                rows.finish(id, caller, failure, tally.counts());
                spool.drop(id);
            } catch (IOException | RuntimeException notWritten) {
                // Left as running, with its content: the next start goes on.
                LOG.error("Import {} could not be closed: {}", id, notWritten.getClass().getName());
            }
        }
    }
}
