package org.anamnesis.plumbing.eventstore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class ReadingStoreTest {

    private final EventStorageEngine writable = new InMemoryEventStorageEngine();

    @Test
    void refuses_to_start_on_an_event_store_of_ones_own() {
        assertThatIllegalStateException().isThrownBy(() -> ReadingStore.demandReading(List.of(writable), false));
        assertThatIllegalStateException().isThrownBy(() -> ReadingStore.demandReading(List.of(writable), true));
    }

    @Test
    void refuses_to_start_on_no_event_store_at_all_unless_axon_server_keeps_the_events() {
        assertThatIllegalStateException().isThrownBy(() -> ReadingStore.demandReading(List.of(), false));
        assertThatCode(() -> ReadingStore.demandReading(List.of(), true)).doesNotThrowAnyException();
    }
}
