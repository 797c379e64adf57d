package org.anamnesis.plumbing.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
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
        return new ReadOnly(JdbcEventStorageEngine.builder().schema(EventTable.SCHEMA)
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
                : engines.size() == 1 && engines.getFirst() instanceof ReadOnly;
        if (!reading) {
            throw new IllegalStateException("A query app reads the record and owns no event store, but this one has "
                    + engines.stream().map(engine -> engine.getClass().getName()).toList());
        }
    }

    /** Belt and braces: the role may not write, and neither does the code try. */
    private static final class ReadOnly extends JdbcEventStorageEngine {

        private static final long SHORTEST_PAUSE = Duration.ofMillis(10).toNanos();
        private static final long LONGEST_PAUSE = Duration.ofMillis(40).toNanos();
        private static final long PAUSE_PER_EVENT = Duration.ofMillis(2).toNanos();

        /** What follows the end of the record holds all that one reading brings until that ends, and reads on at once. */
        private static final int MOST_OF_A_READING = 2_000;

        private volatile long nextLook = System.nanoTime();

        private ReadOnly(Builder builder) {
            super(builder);
        }

        @Override
        protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
            throw new UnsupportedOperationException("A query app never appends to the event store");
        }

        /**
         * Pauses between looks, longer the more the last one found. What follows a look costs the same for one event as
         * for ten: few events are followed promptly, many in batches, and behind the head there is no pause.
         */
        @Override
        protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
            long early = nextLook - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
            }
            List<? extends TrackedEventData<?>> found = super.fetchTrackedEvents(last, batchSize);
            nextLook = System.nanoTime() + (found.size() < batchSize ? pauseAfter(found.size()) : 0);
            return found;
        }

        private static long pauseAfter(int events) {
            return Math.clamp(events * PAUSE_PER_EVENT, SHORTEST_PAUSE, LONGEST_PAUSE);
        }

        @Override
        protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
                throws SQLException {
            TrackedEventData<?> event = super.getTrackedEventData(row, previous);
            long position = row.getLong(EventTable.SCHEMA.globalIndexColumn());
            return event instanceof TrackedDomainEventData<?> domain
                    && event.trackingToken() instanceof GapAwareTrackingToken token && token.getIndex() != position
                            ? new TrackedDomainEventData<>(new LateToken(token, position), domain)
                            : event;
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
            Stream<? extends TrackedEventMessage<?>> events = super.readEvents(token, mayBlock).map(ReadOnly::marked);
            return mayBlock ? events.limit(MOST_OF_A_READING) : events;
        }

        private static TrackedEventMessage<?> marked(TrackedEventMessage<?> event) {
            if (event.trackingToken() instanceof LateToken late
                    && event.andMetaData(
                            Map.of(EventPosition.LATE, late.position)) instanceof TrackedEventMessage<?> marked) {
                return marked.withTrackingToken(late.plain());
            }
            return event;
        }
    }

    /** Carries the position of a late event through the engine; nobody outside sees it. */
    private static final class LateToken extends GapAwareTrackingToken {

        private final long position;

        private LateToken(GapAwareTrackingToken token, long position) {
            super(token.getIndex(), token.getGaps());
            this.position = position;
        }

        private GapAwareTrackingToken plain() {
            return newInstance(getIndex(), getGaps());
        }
    }
}
