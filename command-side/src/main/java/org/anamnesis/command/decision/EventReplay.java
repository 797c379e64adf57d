package org.anamnesis.command.decision;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** Tells an object's own event handlers of events of the past, outside any processor. */
public final class EventReplay {

    private final AnnotationEventHandlerAdapter handlers;

    /** Finds the handlers; they get their parameters as they do live. */
    public EventReplay(Object annotated, ParameterResolverFactory parameters) {
        handlers = new AnnotationEventHandlerAdapter(annotated, parameters);
    }

    /** Whether any of them handles the event. That is told by its type; what it says is not deserialized for it. */
    public boolean concerns(EventMessage<?> event) {
        return handlers.canHandle(event);
    }

    /** Tells them; what they throw comes out as they threw it. */
    public void tell(EventMessage<?> event) {
        try {
            handlers.handle(event);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("An event handler failed", failed);
        }
    }
}
