package org.anamnesis.plumbing.processing;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of an event that failed. What its handlers did so far is undone with the transaction before the
 * event may become a dead letter, in another one: {@link BatchRecovery}.
 */
final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPolicy.class);

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter,
            @Nullable Throwable cause) {
        Batch batch = Batch.current();
        if (letter instanceof JdbcDeadLetter || cause == null) {
            // It was tried again and failed again, in a transaction that is rolled back whole: it stays as it is.
            return Decisions.enqueue();
        }
        if (batch == null || !batch.isKnownToFail()) {
            throw new GivenUp(cause instanceof Exception failure ? failure : new IllegalStateException(cause));
        }
        batch.becomesDeadLetter();
        LOG.error("Event {} ({}) is a dead letter, with all that follow in its sequence: {}",
                letter.message().getIdentifier(),
                letter.message().getPayloadType().getSimpleName(), cause.getClass().getName());
        return Decisions.enqueue(ThrowableCause.truncated(cause));
    }
}
