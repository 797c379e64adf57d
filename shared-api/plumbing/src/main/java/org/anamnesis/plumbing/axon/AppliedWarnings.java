package org.anamnesis.plumbing.axon;

import java.lang.reflect.Method;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.plumbing.command.Guard;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * Lets the answer to a command say with which warnings its fact was taken: they are read off the event as it is
 * applied.
 */
public final class AppliedWarnings implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return original.unwrap(Method.class).filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .<MessageHandlingMember<T>>map(_ -> new Applied<>(original)).orElse(original);
    }

    private static final class Applied<T> extends WrappedMessageHandlingMember<T> {

        private Applied(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public Object handle(Message<?> message, T aggregate) throws Exception {
            // Events of the past come by here too, whenever an aggregate is read.
            if (message.getPayload() instanceof BearsWarnings event && !event.warnings().isEmpty()
                    && AggregateLifecycle.isLive()) {
                Guard.warn(event.warnings());
            }
            return super.handle(message, aggregate);
        }
    }
}
