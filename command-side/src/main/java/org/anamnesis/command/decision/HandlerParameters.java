package org.anamnesis.command.decision;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes every {@link HandlerParameter} one that command handlers may ask for. */
@Component
class HandlerParameters implements ParameterResolverFactory {

    private final Map<Class<?>, HandlerParameter<?>> byType;

    HandlerParameters(List<HandlerParameter<?>> parameters) {
        byType = parameters.stream().collect(Collectors.toMap(HandlerParameter::type, Function.identity()));
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        HandlerParameter<?> parameter = byType.get(parameters[index].getType());
        return parameter == null ? null : new Value<>(parameter);
    }

    private record Value<T>(HandlerParameter<T> parameter) implements ParameterResolver<T> {

        @Override
        public T resolveParameterValue(Message<?> message) {
            return parameter.of().apply(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
