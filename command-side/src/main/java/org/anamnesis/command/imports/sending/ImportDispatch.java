package org.anamnesis.command.imports.sending;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.command.CommandResult;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Sends the commands of one import, and waits where bundles that are worked on at once stand in each other's way. */
public final class ImportDispatch {

    private static final int TRIES = 6;
    private static final int COMMANDS_BETWEEN_REPORTS = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final Dispatch dispatch;
    private final Caller caller;
    private final String correlationId;
    private final BooleanSupplier stopping;
    private final Runnable progress;
    private final AtomicLong sent = new AtomicLong();

    /**
     * Sends commands of an import.
     *
     * @param stopping whether the app is
     * @param progress what is done now and then, while commands are sent
     */
    public ImportDispatch(Dispatch dispatch, Caller caller, String correlationId, BooleanSupplier stopping,
            Runnable progress) {
        this.dispatch = dispatch;
        this.caller = caller;
        this.correlationId = correlationId;
        this.stopping = stopping;
        this.progress = progress;
    }

    /** Blocks until the command is recorded, or found to be recorded already; throws {@link CommandRefused}. */
    CommandResult send(Object command) {
        if (sent.incrementAndGet() % COMMANDS_BETWEEN_REPORTS == 0) {
            progress.run();
        }
        return patiently(() -> dispatch.sendImported(caller, correlationId, command));
    }

    /** Tries again while what has to be written to is busy. */
    void patiently(Runnable writing) {
        patiently(() -> {
            writing.run();
            return true;
        });
    }

    /** Tries again while what has to be written to is busy. */
    <R> R patiently(Supplier<R> writing) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (stopping.getAsBoolean()) {
                throw ImportBroken.stopping();
            }
            try {
                return writing.get();
            } catch (AxonTransientException | EventStoreException
                    | TransientDataAccessException | DataAccessResourceFailureException | TransactionException busy) {
                LockSupport.parkNanos(FIRST_PAUSE.toNanos() << attempt);
            }
        }
        throw ImportBroken.recordUnavailable();
    }
}
