package org.anamnesis.command.durable;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import tools.jackson.databind.json.JsonMapper;

/** What a task must know, as JSON in the way of events. */
enum TaskJson implements Serializer {
    /** The one there is. */
    INSTANCE;

    private final JsonMapper json = mapper();

    @Override
    public byte[] serialize(Object data) {
        return json.writeValueAsBytes(data);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return json.readValue(data, type);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder json = JsonMapper.builder();
        MessageSerialization.eventJson(json);
        return json.build();
    }
}
