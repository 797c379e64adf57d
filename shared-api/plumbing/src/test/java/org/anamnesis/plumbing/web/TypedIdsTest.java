package org.anamnesis.plumbing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.support.DefaultConversionService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class TypedIdsTest {

    private static final UUID VALUE = UUID.fromString("0198c3a0-5d2e-7c41-9f10-3f1f0a6b2c11");

    private final DefaultConversionService paths = new DefaultConversionService();
    private final JsonMapper bodies = mapper();

    /** An id, as those of the contract are. */
    record RoomId(@JsonValue UUID value) {}

    /** A request. */
    record Move(@Nullable RoomId room) {}

    /** A request that says no more than a UUID. */
    record Mention(UUID fact) {}

    TypedIdsTest() {
        paths.addConverterFactory(new TypedIds());
    }

    @Test
    void reads_an_id() {
        assertThat(paths.convert(VALUE.toString(), RoomId.class)).isEqualTo(new RoomId(VALUE));
        assertThat(room("\"" + VALUE + "\"")).isEqualTo(new RoomId(VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void takes_a_blank_for_none(String blank) {
        assertThat(paths.convert(blank, RoomId.class)).isNull();
        assertThat(room("\"" + blank + "\"")).isNull();
        assertThat(room("null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"room\"", "7", "true", "[]", "{}", "{\"value\": \"0198c3a0-5d2e-7c41-9f10-3f1f0a6b2c11\"}"})
    void refuses_what_is_no_uuid(String said) {
        assertThatThrownBy(() -> paths.convert(said, RoomId.class)).isInstanceOf(ConversionFailedException.class);
        assertThatThrownBy(() -> room(said)).isInstanceOf(JacksonException.class);
    }

    @Test
    void leaves_other_records_of_one_uuid_alone() {
        assertThat(bodies.readValue("{\"fact\": \"" + VALUE + "\"}", Mention.class)).isEqualTo(new Mention(VALUE));
    }

    private @Nullable RoomId room(String said) {
        return bodies.readValue("{\"room\": " + said + "}", Move.class).room();
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        return builder.build();
    }
}
