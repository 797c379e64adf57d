package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events are the disk format: name, revision and JSON of each are held against an approved file. Run with {@code
 * -Dapprove=true} to approve what they are now; after the first version tag, old files must still be read.
 */
class EventContractTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved/events");
    private static final Serializer SERIALIZER = MessageSerialization.events(new AnnotationRevisionResolver());
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    @BeforeAll
    static void approve() throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(APPROVED);
            for (Class<?> event : Events.all()) {
                Files.writeString(APPROVED.resolve(EventTypes.nameOf(event) + ".json"), contract(event));
            }
        }
    }

    static List<Class<?>> events() {
        return Events.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void name_revision_and_json_are_as_approved(Class<?> event) throws IOException {
        Path file = APPROVED.resolve(EventTypes.nameOf(event) + ".json");
        assertThat(file).exists();
        assertThat(contract(event)).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_was_approved_is_read_as_it_was_written(Class<?> event) throws IOException {
        JsonNode approved = JSON.readTree(Files.readString(APPROVED.resolve(EventTypes.nameOf(event) + ".json")));
        byte[] payload = JSON.writeValueAsBytes(approved.get("payload"));
        Object read = SERIALIZER.deserialize(new SimpleSerializedObject<>(payload,
                byte[].class, approved.get("name").asString(), approved.get("revision").asString()));
        assertThat(read).isEqualTo(Example.of(event));
    }

    @Test
    void no_approved_event_is_missing() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            List<String> approved = files.map(file -> Objects.toString(file.getFileName())).sorted().toList();
            assertThat(approved)
                    .containsExactlyInAnyOrderElementsOf(
                            Events.all().stream().map(event -> EventTypes.nameOf(event) + ".json").toList());
        }
    }

    private static String contract(Class<?> event) {
        SerializedObject<byte[]> serialized = SERIALIZER.serialize(Example.of(event), byte[].class);
        ObjectNode contract = JSON.createObjectNode();
        contract.put("name", serialized.getType().getName());
        contract.put("revision", serialized.getType().getRevision());
        contract.set("payload", JSON.readTree(serialized.getData()));
        return JSON.writeValueAsString(contract).replace("\r\n", "\n") + "\n";
    }
}
