package org.anamnesis.plumbing.processing;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.replay.ResetContext;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;

/** Tells the running {@link Batch} that a handler is reached, and the {@link AppliedVersions} that a replay begins. */
final class WatchedHandlers implements HandlerEnhancerDefinition {

    private final AppliedVersions ledger;

    WatchedHandlers(AppliedVersions ledger) {
        this.ledger = ledger;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean ofEvents = original.canHandleMessageType(EventMessage.class);
        return ofEvents || original.canHandleMessageType(ResetContext.class)
                ? new Watched<>(original, ledger)
                : original;
    }

    private static final class Watched<T> extends WrappedMessageHandlingMember<T> {

        private final AppliedVersions ledger;

        private Watched(MessageHandlingMember<T> handler, AppliedVersions ledger) {
            super(handler);
            this.ledger = ledger;
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            Batch batch = Batch.current();
            if (message instanceof ResetContext<?>) {
                ledger.clear();
            } else if (batch != null) {
                batch.handling();
            }
            return super.handle(message, target);
        }
    }
}
