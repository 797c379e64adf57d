package org.anamnesis.command.followup;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import tools.jackson.databind.json.JsonMapper;

/** Follow-ups and what they hold, as JSON in the way of events. */
enum FollowUpJson implements Serializer {
    /** The one there is. */
    INSTANCE;

    private final JsonMapper json = mapper();

    @Override
    public byte[] serialize(Object followUp) {
        return json.writeValueAsBytes(followUp);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] followUp) {
        return json.readValue(followUp, type);
    }

    String write(Object content) {
        return json.writeValueAsString(content);
    }

    <T> T read(String content, Class<T> type) {
        return json.readValue(content, type);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder json = JsonMapper.builder();
        MessageSerialization.eventJson(json);
        return json.build();
    }
}
