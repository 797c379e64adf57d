package org.anamnesis.plumbing.axon;

import java.util.function.Function;
import org.axonframework.config.Configurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;

/**
 * Gives every processing group its queue of dead letters, where the framework would give one only to groups that are
 * named in properties. Which sequences have any is kept in memory, else each event would cost a query; a replay empties
 * the queue, for its events come by again.
 */
public final class DeadLetterQueues extends DeadLetterQueueProviderConfigurerModule {

    private final Function<String, SequencedDeadLetterQueue<EventMessage<?>>> queues;

    /** Makes the queue of a group by its name. */
    public DeadLetterQueues(EventProcessorProperties properties,
            Function<String, SequencedDeadLetterQueue<EventMessage<?>>> queues) {
        super(properties, group -> configuration -> queues.apply(group));
        this.queues = queues;
    }

    @Override
    public void configureModule(Configurer configurer) {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        processing.registerDeadLetterQueueProvider(group -> {
            processing.registerDeadLetteringEventHandlerInvokerConfiguration(group,
                    (configuration, invoker) -> invoker.enableSequenceIdentifierCache().allowReset(true));
            return configuration -> queues.apply(group);
        });
    }
}
