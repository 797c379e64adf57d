package org.anamnesis.plumbing.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.sql.SQLException;
import java.util.List;
import org.anamnesis.plumbing.id.NewId;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** What {@link AppendingEngine} takes for granted: whatever a repository reads or appends passes what it overrides. */
class AppendingEngineTest {

    private final Serializer serializer = MessageSerialization.events(new AnnotationRevisionResolver());
    private final AppendingEngine engine = new AppendingEngine(JdbcEventStorageEngine.builder()
            .eventSerializer(serializer).snapshotSerializer(serializer)
            .transactionManager(NoTransactionManager.INSTANCE).connectionProvider(() -> {
                throw new SQLException("asked the database");
            }));
    private final EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();

    @Test
    void asks_the_database_neither_for_snapshots_nor_for_the_events_of_an_aggregate_that_is_to_be_made() {
        String id = NewId.make().toString();
        assertThat(store.readEvents(id).hasNext()).isFalse();
        assertThatException().as("a second try").isThrownBy(() -> store.readEvents(id).hasNext());
    }

    @Test
    void asks_the_database_once_anything_was_appended() {
        String id = NewId.make().toString();
        assertThatException().isThrownBy(() -> engine.appendEvents(
                List.of(new GenericDomainEventMessage<>("patient", "another", 0, "something"))));
        assertThatException().isThrownBy(() -> store.readEvents(id).hasNext());
    }
}
