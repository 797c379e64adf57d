package org.anamnesis.plumbing.metadata;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands event handlers the {@link EventContext} of their event, if they ask for it. */
final class EventContexts implements ParameterResolverFactory, ParameterResolver<EventContext> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == EventContext.class ? this : null;
    }

    @Override
    public EventContext resolveParameterValue(Message<?> message) {
        return EventContext.of((EventMessage<?>) message);
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof EventMessage<?>;
    }
}
