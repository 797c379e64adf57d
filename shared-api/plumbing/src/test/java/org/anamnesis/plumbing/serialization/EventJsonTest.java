package org.anamnesis.plumbing.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anamnesis.api.value.Quantity;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class EventJsonTest {

    private static final Quantity QUANTITY = new Quantity(new BigDecimal("1.10"), "mg/dL", null);

    @Test
    void is_what_the_event_store_holds() {
        assertThat(EventJson.write(QUANTITY)).isEqualTo(new String(MessageSerialization
                .events(new AnnotationRevisionResolver()).serialize(QUANTITY, byte[].class).getData(),
                StandardCharsets.UTF_8));
    }

    @Test
    void is_read_back_as_it_was() {
        assertThat(EventJson.read(EventJson.write(QUANTITY), Quantity.class)).isEqualTo(QUANTITY);
        assertThat(EventJson.read(EventJson.write(List.of(QUANTITY)), new TypeReference<List<Quantity>>() {
        })).containsExactly(QUANTITY);
    }

    @Test
    void what_is_absent_stays_absent() {
        assertThat(EventJson.writeOrNull(null)).isNull();
        assertThat(EventJson.readOrNull(null, Quantity.class)).isNull();
        assertThat(EventJson.readOrNull(EventJson.writeOrNull(QUANTITY), Quantity.class)).isEqualTo(QUANTITY);
    }
}
