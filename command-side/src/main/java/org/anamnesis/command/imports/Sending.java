package org.anamnesis.command.imports;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.caller.Caller;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Sends the commands of one import, patiently: bundles worked on at once may stand in each other's way for a moment. */
final class Sending implements BundleRun.Send {

    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final Dispatch dispatch;
    private final Caller caller;
    private final String correlationId;
    private final BooleanSupplier stopping;

    Sending(Dispatch dispatch, Caller caller, String correlationId, BooleanSupplier stopping) {
        this.dispatch = dispatch;
        this.caller = caller;
        this.correlationId = correlationId;
        this.stopping = stopping;
    }

    @Override
    public void send(Object command) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (stopping.getAsBoolean()) {
                throw ImportBroken.stopping();
            }
            try {
                dispatch.sendImported(caller, correlationId, command);
                return;
            } catch (AxonTransientException | EventStoreException
                    | TransientDataAccessException | DataAccessResourceFailureException | TransactionException busy) {
                LockSupport.parkNanos(FIRST_PAUSE.toNanos() << attempt);
            }
        }
        throw ImportBroken.recordUnavailable();
    }
}
