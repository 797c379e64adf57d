package org.anamnesis.plumbing.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.anamnesis.plumbing.axon.ReadingEngine;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The event store as a query app sees it: another database, through a role that can only read ({@code
 * anamnesis.event-store.*}). Stands back when Axon Server keeps the events.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
public class ReadingStore {

    @Bean(defaultCandidate = false)
    @Qualifier("store")
    @ConfigurationProperties("anamnesis.event-store")
    DataSourceProperties storeProperties() {
        return new DataSourceProperties();
    }

    // Not the app's own database: kept out of the way of whatever asks for "the" DataSource.
    @Bean(defaultCandidate = false)
    @Qualifier("store")
    @ConfigurationProperties("anamnesis.event-store.hikari")
    HikariDataSource storeDataSource(@Qualifier("store") DataSourceProperties properties) {
        HikariDataSource source = properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        source.setReadOnly(true);
        return source;
    }

    @Bean
    EventStorageEngine eventStorageEngine(@Qualifier("store") HikariDataSource source,
            @Qualifier("eventSerializer") Serializer events, Serializer general) {
        EventTableReady.await(source);
        return new ReadingEngine(JdbcEventStorageEngine.builder().schema(EventTable.SCHEMA)
                .connectionProvider(new SpringDataSourceConnectionProvider(source))
                .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(source)))
                .eventSerializer(events).snapshotSerializer(general).gapTimeout(EventTable.GAP_TIMEOUT)
                .batchSize(1000));
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(20).cachedEvents(2_000).build();
    }

    /**
     * Refuses to start a query app whose events come from anywhere but here or Axon Server: with JPA on the class path
     * the framework would make it an empty event store of its own, and its projections would wait for ever.
     */
    public static void demandReading(List<EventStorageEngine> engines, boolean axonServer) {
        boolean reading = axonServer
                ? engines.isEmpty()
                : engines.size() == 1 && engines.getFirst() instanceof ReadingEngine;
        if (!reading) {
            throw new IllegalStateException("A query app reads the record and owns no event store, but this one has "
                    + engines.stream().map(engine -> engine.getClass().getName()).toList());
        }
    }
}
