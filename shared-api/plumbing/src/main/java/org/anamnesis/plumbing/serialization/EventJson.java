package org.anamnesis.plumbing.serialization;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values as text, in the JSON of events: for what is kept beside the event store and compared with what events say. */
public final class EventJson {

    private static final JsonMapper MAPPER = mapper();

    private EventJson() {}

    /** The text of a value. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The text of a value that may be absent. */
    public static @Nullable String writeOrNull(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    /** The value of a text. */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** The value of a text, of a type with parameters. */
    public static <T> T read(String text, TypeReference<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** The value of a text that may be absent. */
    public static <T> @Nullable T readOrNull(@Nullable String text, Class<T> type) {
        return text == null ? null : read(text, type);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder json = JsonMapper.builder();
        MessageSerialization.eventJson(json);
        return json.build();
    }
}
