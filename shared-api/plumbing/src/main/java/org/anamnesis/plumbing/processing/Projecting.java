package org.anamnesis.plumbing.processing;

import java.util.concurrent.ThreadFactory;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How every projection follows the store: in the order of {@link PatientOrder}, in batches, promptly; tokens and dead
 * letters in the app's own database, in the transaction of the rows.
 */
@Configuration(proxyBeanMethods = false)
public class Projecting {

    /** Events in one transaction; measured, 500 replays an order of magnitude faster than 1. */
    private static final int BATCH = 500;

    /** Work packages of a processor; as many as there are cores to feed. */
    private static final int SEGMENTS = 2;

    @Bean
    ConfigurerModule projectingProcessors() {
        return configurer -> configurer.eventProcessing(processing -> processing.usingPooledStreamingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance())
                .registerDefaultSequencingPolicy(configuration -> new PatientOrder())
                .registerPooledStreamingEventProcessorConfiguration((configuration, processor) -> processor
                        .batchSize(BATCH).initialSegmentCount(SEGMENTS).tokenClaimInterval(1_000)
                        .coordinatorExecutor(name -> new PromptCoordination(threads(name + "-coordinator")))));
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

    private static ThreadFactory threads(String name) {
        return new AxonThreadFactory(name);
    }
}
