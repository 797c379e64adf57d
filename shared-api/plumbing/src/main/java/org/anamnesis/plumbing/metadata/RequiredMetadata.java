package org.anamnesis.plumbing.metadata;

import static org.anamnesis.plumbing.metadata.MetadataKey.ACTOR;
import static org.anamnesis.plumbing.metadata.MetadataKey.CAUSATION_ID;
import static org.anamnesis.plumbing.metadata.MetadataKey.CORRELATION_ID;
import static org.anamnesis.plumbing.metadata.MetadataKey.ORIGIN;
import static org.anamnesis.plumbing.metadata.MetadataKey.TENANT;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * Refuses a command or event that does not say whose it is and where it came from. It stands on the command bus and
 * before the store, so that nothing nameless becomes history.
 *
 * @param <T> the kind of message
 */
public final class RequiredMetadata<T extends Message<?>> implements MessageDispatchInterceptor<T> {

    private static final List<String> REQUIRED = List.of(TENANT, ACTOR, ORIGIN, CORRELATION_ID, CAUSATION_ID);

    @Override
    public BiFunction<Integer, T, T> handle(List<? extends T> messages) {
        return (index, message) -> {
            for (String key : REQUIRED) {
                if (!(message.getMetaData().get(key) instanceof String text) || text.isBlank()) {
                    throw new IllegalStateException(
                            "A %s without %s is refused".formatted(message.getPayloadType().getSimpleName(), key));
                }
            }
            return message;
        };
    }
}
