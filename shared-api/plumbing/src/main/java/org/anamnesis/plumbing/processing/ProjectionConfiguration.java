package org.anamnesis.plumbing.processing;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anamnesis.plumbing.axon.ClaimableSequences;
import org.anamnesis.plumbing.axon.DeadLetterQueues;
import org.anamnesis.plumbing.axon.FirstInGroup;
import org.anamnesis.plumbing.axon.PromptCoordination;
import org.anamnesis.plumbing.eventstore.ReadingStore;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How every projection follows the store: in the order of {@link PatientOrder}, in batches, promptly; tokens and dead
 * letters in the app's own database, in the transaction of the rows.
 */
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {

    /** Events in one transaction; measured, 500 replays an order of magnitude faster than 1. */
    static final int BATCH = 500;

    /** Work packages of a processor; as many as there are cores to feed. */
    private static final int SEGMENTS = 2;

    /** Sequences that may have dead letters, and events in each; a queue that is full stops the processor. */
    private static final int DEAD_LETTERS = 100_000;

    @Bean
    ConfigurerModule projectingProcessors(AppliedVersions ledger, PlatformTransactionManager transactions,
            EventProcessorProperties properties) {
        // They would win over all that stands here: batches of one event, in the order of aggregates.
        if (!properties.getProcessors().isEmpty()) {
            throw new IllegalStateException(
                    "Processors are set up in ProjectionConfiguration, not by axon.eventhandling.processors");
        }
        return configurer -> configurer.eventProcessing(processing -> processing.usingPooledStreamingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance())
                .registerDefaultSequencingPolicy(configuration -> new PatientOrder())
                .registerDefaultDeadLetterPolicy(configuration -> new DeadLetterPolicy())
                .registerDefaultHandlerInterceptor((configuration, processor) -> new BatchRecovery(processor, ledger,
                        configuration.getComponent(TokenStore.class), new StoredEvents(configuration.eventStore()),
                        transactions))
                .registerPooledStreamingEventProcessorConfiguration((configuration, processor) -> processor
                        .batchSize(BATCH).initialSegmentCount(SEGMENTS).tokenClaimInterval(1_000)
                        .coordinatorExecutor(name -> untilShutdown(configuration,
                                new PromptCoordination(new AxonThreadFactory(name + "-coordinator"))))
                        .workerExecutor(name -> untilShutdown(configuration, new ScheduledThreadPoolExecutor(SEGMENTS,
                                new AxonThreadFactory(name + "-worker"))))));
    }

    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetterQueues(EventProcessorProperties properties,
            ConnectionProvider connections, TransactionManager transactions, DeadLetterSchema schema,
            @Qualifier("eventSerializer") Serializer events, Serializer general) {
        return new DeadLetterQueues(properties,
                group -> JdbcSequencedDeadLetterQueue.builder().processingGroup(group).connectionProvider(connections)
                        .transactionManager(transactions).schema(schema).eventSerializer(events)
                        .genericSerializer(general)
                        .statementFactory(new ClaimableSequences<>(schema, general, events)).maxSequences(DEAD_LETTERS)
                        .maxSequenceSize(DEAD_LETTERS).build());
    }

    // Not the framework's own provider: that one holds on to the first connection of a unit of work, but an event taken
    // alone has a transaction, and so a connection, of its own.
    @Bean
    ConnectionProvider connectionProvider(DataSource source) {
        return new SpringDataSourceConnectionProvider(source);
    }

    @Bean
    AppliedVersions ledger(JdbcTemplate database) {
        return new AppliedVersions(database, Clock.systemUTC());
    }

    @Bean
    ConfigurerModule firstHandlers(ConfigurableListableBeanFactory beans, AppliedVersions ledger) {
        Set<String> groups = Arrays.stream(beans.getBeanDefinitionNames())
                .flatMap(bean -> beans.findAllAnnotationsOnBean(bean, ProcessingGroup.class, false).stream())
                .map(ProcessingGroup::value).collect(Collectors.toSet());
        return new FirstInGroup(groups, () -> new FirstHandler(ledger));
    }

    @Bean
    Freshness freshness(EventProcessingConfiguration processing, AppliedVersions ledger, JdbcTemplate database) {
        return new Freshness(processing, ledger, database, Clock.systemUTC());
    }

    @Bean
    DeadLetterRetry deadLetterRetry(EventProcessingConfiguration processing, Freshness freshness) {
        return new DeadLetterRetry(processing, freshness);
    }

    @Bean
    HealthIndicator projectionHealthIndicator(Freshness freshness) {
        return new ProjectionHealth(freshness);
    }

    @Bean
    MeterBinder projectionGauges(Freshness freshness) {
        return new ProjectionGauges(freshness);
    }

    @Bean
    SmartInitializingSingleton readingOnly(Environment environment, ObjectProvider<EventStorageEngine> engines) {
        return () -> ReadingStore.demandReading(engines.stream().toList(),
                environment.getProperty("axon.axonserver.enabled", Boolean.class, true));
    }

    // After the interceptor that says who calls.
    @Bean
    WebMvcConfigurer awaitedWrites(AppliedVersions ledger) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AwaitedWrites(ledger)).order(100);
            }
        };
    }

    @Bean
    TokenSchema tokenSchema() {
        return TokenSchema.builder().setTokenTable("token").setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type").setTimestampColumn("touched_at").build();
    }

    @Bean
    DeadLetterSchema deadLetterSchema() {
        return DeadLetterSchema.builder().deadLetterTable("dead_letter").deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group").sequenceIdentifierColumn("sequence_identifier")
                .sequenceIndexColumn("sequence_index").messageTypeColumn("message_type")
                .eventIdentifierColumn("event_identifier").timestampColumn("recorded_at")
                .payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision")
                .metaDataColumn("meta_data").aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type").enqueuedAtColumn("enqueued_at").lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started").causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message").build();
    }

    private static <E extends ScheduledExecutorService> E untilShutdown(
            org.axonframework.config.Configuration configuration, E executor) {
        configuration.onShutdown(executor::shutdown);
        return executor;
    }
}
