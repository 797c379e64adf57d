package org.anamnesis.command.imports;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.command.imports.fhir.Translation;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.reading.Spool;
import org.anamnesis.command.imports.report.ImportCounts;
import org.anamnesis.command.imports.sending.FactOwners;
import org.anamnesis.command.imports.report.ImportReport;
import org.anamnesis.command.imports.sending.HeldBundles.Held;
import org.anamnesis.command.imports.sending.HeldBundles;
import org.anamnesis.command.imports.sending.ImportBroken;
import org.anamnesis.command.imports.sending.ImportDispatch;
import org.anamnesis.command.imports.sending.PatientMatching;
import org.anamnesis.command.imports.sending.StepSender;
import org.anamnesis.command.imports.steps.TranslatedResource;
import org.anamnesis.command.status.PossibleDuplicates;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.DerivedIds;
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
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Spool spool;
    private final ImportRows rows;
    private final Dispatch dispatch;
    private final Validator validator;
    private final DerivedIds ids;
    private final FactOwners owners;
    private final HeldBundles held;
    private final PossibleDuplicates duplicates;
    private final ExecutorService turns = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
    private final ExecutorService workers = Executors.newFixedThreadPool(PARALLEL_BUNDLES,
            Thread.ofPlatform().name("import-bundle-", 0).factory());
    private final Set<UUID> active = new HashSet<>();
    private volatile boolean stopping;

    Imports(Spool spool, ImportRows rows, Dispatch dispatch, Validator validator, DerivedIds ids,
            FactOwners owners, HeldBundles held, PossibleDuplicates duplicates) {
        this.spool = spool;
        this.rows = rows;
        this.dispatch = dispatch;
        this.validator = validator;
        this.ids = ids;
        this.owners = owners;
        this.held = held;
        this.duplicates = duplicates;
    }

    /**
     * Queues what was received and answers the import's id: the same for the same content of the same source.
     *
     * @param source where it says that its resources come from; absent where the resources themselves say it
     */
    UUID accept(Caller caller, @Nullable String source, Spool.Received received) throws IOException {
        UUID id = ids.of("import", caller.tenant(), Objects.requireNonNullElse(source, ""), received.digest());
        synchronized (active) {
            if (active.contains(id)) {
                spool.drop(received);
            } else {
                spool.keep(received, id);
                rows.queue(id, caller, source);
                enqueue(id, caller, source);
            }
        }
        return id;
    }

    /** Brings in what was held, and answers the import's id; empty where nothing is held. */
    Optional<UUID> accept(Caller caller, HeldFactsId facts) throws IOException {
        UUID id = ids.of("import", caller.tenant(), "held-facts", facts.toString());
        synchronized (active) {
            if (!active.contains(id)) {
                List<Held> bundles = held.give(caller.tenant(), facts, id);
                if (bundles.isEmpty()) {
                    return rows.report(caller.tenant(), id).map(ImportReport::id);
                }
                String source = bundles.getFirst().source();
                spool.write(id, bundles.stream().map(Held::bundle)::iterator);
                rows.queue(id, caller, source);
                enqueue(id, caller, source);
            }
        }
        return Optional.of(id);
    }

    /** Goes on with what was interrupted, as far as its content is on this machine. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        synchronized (active) {
            for (ImportRows.Unfinished unfinished : rows.unfinished()) {
                if (spool.holds(unfinished.id()) && !active.contains(unfinished.id())) {
                    enqueue(unfinished.id(), unfinished.caller(), unfinished.source());
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

    private void enqueue(UUID id, Caller caller, @Nullable String source) {
        active.add(id);
        turns.execute(() -> work(id, caller, source));
    }

    private void work(UUID id, Caller caller, @Nullable String source) {
        if (stopping) {
            return;
        }
        ImportCounts counts = new ImportCounts();
        try {
            rows.start(id, caller);
            try (Reader text = spool.read(id)) {
                new ParallelBundles(workers, stages(id, caller, source, counts)).run(text);
            }
            end(id, caller, null, counts);
        } catch (ImportBroken broken) {
            if (!broken.resumable()) {
                end(id, caller, broken.getMessage(), counts);
            }
        } catch (IOException | RuntimeException fault) {
            LOG.error("Import {} failed: {}", id, fault.getClass().getName());
            end(id, caller, "A fault on our side. Send the same content again.", counts);
        }
    }

    /** What is done with a bundle that was read: it is translated, put in order and sent. */
    private Consumer<List<Entry>> stages(UUID id, Caller caller, @Nullable String source,
            ImportCounts counts) {
        Translation translation = new Translation(ids, caller.tenant(), source, validator, counts);
        ImportDispatch sending = new ImportDispatch(dispatch, caller, id.toString(), () -> stopping,
                () -> rows.progress(id, caller, counts.counts()));
        PatientMatching matching = new PatientMatching(held, duplicates, ids, caller.tenant(), source);
        return bundle -> {
            new StepSender(sending, owners, matching, counts, translation.of(bundle)).send();
            counts.bundle();
        };
    }

    private void end(UUID id, Caller caller, @Nullable String failure, ImportCounts counts) {
        // Under the lock, so that the same content sent just now either waits for this end or is queued after it.
        synchronized (active) {
            active.remove(id);
            try {
                if (failure == null) {
                    held.drop(caller.tenant(), id);
                }
                rows.finish(id, caller, failure, counts.counts());
                spool.drop(id);
            } catch (IOException | RuntimeException notWritten) {
                // Left as running, with its content: the next start goes on.
                LOG.error("Import {} could not be closed: {}", id, notWritten.getClass().getName());
            }
        }
    }
}
