package org.anamnesis.plumbing.eventstore;

import org.anamnesis.plumbing.axon.ReadingEngine;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The production event table and serializer without a Spring context. */
public final class EventTableForTests {

    private EventTableForTests() {}

    /** An engine that appends through the given role. */
    public static EventStorageEngine appending(String url, String role, String password) {
        return builder(url, role, password).build();
    }

    /** An engine that reads as a query app does. */
    public static ReadingEngine reading(String url, String role, String password) {
        return new ReadingEngine(builder(url, role, password));
    }

    private static JdbcEventStorageEngine.Builder builder(String url, String role, String password) {
        DriverManagerDataSource source = new DriverManagerDataSource(url, role, password);
        Serializer events = MessageSerialization.events(new AnnotationRevisionResolver());
        return JdbcEventStorageEngine.builder().schema(EventTable.SCHEMA)
                .connectionProvider(new SpringDataSourceConnectionProvider(source))
                .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(source)))
                .eventSerializer(events).snapshotSerializer(events);
    }
}
