package org.anamnesis.plumbing.eventstore;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.anamnesis.plumbing.axon.AppendingEngine;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The command side's event store on its own database. An append and the lookups that guard it share one transaction of
 * {@link DataSource}. Stands back when Axon Server keeps the events.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
public class AppendingStore {

    private static final String UNIQUE_VIOLATION = "23505";

    // The framework's own JDBC configuration looks for a DataSource before Boot 4 has made one.
    @Bean
    ConnectionProvider connectionProvider(DataSource source) {
        return new SpringDataSourceConnectionProvider(source);
    }

    @Bean
    EventStorageEngine eventStorageEngine(ConnectionProvider connections, TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events, Serializer general) {
        return new AppendingEngine(JdbcEventStorageEngine.builder().schema(EventTable.SCHEMA)
                .connectionProvider(connections).transactionManager(transactions).eventSerializer(events)
                .snapshotSerializer(general).persistenceExceptionResolver(AppendingStore::isTaken)
                .gapTimeout(EventTable.GAP_TIMEOUT).batchSize(1000));
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(20).build();
    }

    /** PostgreSQL names a unique violation by its SQLSTATE only, by which the framework's own resolver does not go. */
    private static boolean isTaken(Throwable failed) {
        return failed instanceof SQLException database && UNIQUE_VIOLATION.equals(database.getSQLState())
                || failed.getCause() != null && isTaken(failed.getCause());
    }
}
