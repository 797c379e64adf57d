package org.anamnesis.plumbing.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WholeRecordTest {

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine()).build();
    private final List<Object> read = new ArrayList<>();

    @AfterEach
    void shut() {
        store.shutDown();
    }

    @Test
    void ends_with_what_was_last_when_it_began() {
        publish("one");
        publish("two");
        long events = new WholeRecord(store).read(event -> {
            read.add(event.getPayload());
            publish("later");
        });
        assertThat(events).isEqualTo(2);
        assertThat(read).containsExactly("one", "two");
    }

    @Test
    void reads_nothing_where_nothing_happened() {
        assertThat(new WholeRecord(store).read(event -> read.add(event.getPayload()))).isZero();
        assertThat(read).isEmpty();
    }

    private void publish(String payload) {
        store.publish(GenericEventMessage.asEventMessage(payload));
    }
}
