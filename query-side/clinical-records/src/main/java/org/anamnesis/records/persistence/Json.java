package org.anamnesis.records.persistence;

import org.anamnesis.plumbing.serialization.MessageSerialization;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a value of many parts lies in a column: as the JSON it has in events. */
public final class Json {

    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /** The value as text. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The value of a text. */
    public static <T> T read(String text, Class<T> type) {
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
