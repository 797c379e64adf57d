package org.anamnesis.plumbing.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Copies who, where and why from a message to those it causes, and names it as their cause. */
public final class RecordCorrelation implements CorrelationDataProvider {

    private static final List<String> COPIED = List.of(MetadataKey.TENANT, MetadataKey.ACTOR, MetadataKey.ROLE,
            MetadataKey.PURPOSE, MetadataKey.CLIENT, MetadataKey.ORIGIN, MetadataKey.INITIATOR,
            MetadataKey.CORRELATION_ID);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> data = new HashMap<>();
        for (String key : COPIED) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                data.put(key, value);
            }
        }
        data.put(MetadataKey.CAUSATION_ID, message.getIdentifier());
        return data;
    }
}
