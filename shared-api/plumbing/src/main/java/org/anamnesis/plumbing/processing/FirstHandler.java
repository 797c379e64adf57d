package org.anamnesis.plumbing.processing;

import org.anamnesis.plumbing.axon.MetadataRecovery;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

/**
 * Stands before all handlers of a processing group and takes every event, wanted by another or not. So what nobody
 * wants counts as applied too, and what cannot be read becomes a dead letter in every app rather than only where it
 * is wanted.
 */
record FirstHandler(AppliedVersions applied) implements EventMessageHandler {

    @Override
    public @Nullable Object handle(EventMessage<?> event) throws Exception {
        Batch batch = Batch.current();
        if (batch != null) {
            batch.handling();
        }
        demandReadable(event);
        return null;
    }

    private static void demandReadable(EventMessage<?> event) {
        if (!MetadataRecovery.isReadable(event)) {
            throw new UnreadableEvent("its metadata does not decode");
        }
        if (EventTypes.nameOf(event.getPayloadType()) == null) {
            throw new UnreadableEvent("its name is not known here");
        }
        try {
            event.getPayload();
        } catch (RuntimeException undecoded) {
            throw new UnreadableEvent("its payload does not decode");
        }
    }

    @Override
    public <R> void prepareReset(@Nullable R context) {
        applied.clear();
    }

    /** An event that cannot be read. Neither the message nor a cause repeats what it holds. */
    static final class UnreadableEvent extends RuntimeException {

        private UnreadableEvent(String why) {
            super("The event cannot be read: " + why);
        }
    }
}
