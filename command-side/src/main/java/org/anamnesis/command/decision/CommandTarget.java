package org.anamnesis.command.decision;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds which aggregate a command is for: the component marked {@link TargetAggregateIdentifier}. The framework's own
 * resolver searches every command's annotations anew, which measured as much as the validation of the request.
 */
public final class CommandTarget implements CommandTargetResolver {

    private static final ClassValue<RecordComponent> TARGET = new ClassValue<>() {

        @Override
        protected RecordComponent computeValue(Class<?> command) {
            return Arrays.stream(command.getRecordComponents())
                    .filter(component -> component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst().orElseThrow(() -> new IllegalArgumentException(command.getName() + " has no target"));
        }
    };

    CommandTarget() {}

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(of(command.getPayload()), null);
    }

    /** The id of the aggregate that a command is for. */
    public static Object of(Object command) {
        try {
            return TARGET.get(command.getClass()).getAccessor().invoke(command);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException(command.getClass().getName() + " hides its target", unreadable);
        }
    }
}
