package org.anamnesis.plumbing.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.spring.config.MessageHandlerConfigurer;
import org.axonframework.springboot.EventProcessorProperties;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What {@link FirstInGroup} and {@link DeadLetterQueues} take for granted of how processing groups are put together.
 */
class ProcessingGroupsTest {

    private static final String GROUP = "group";

    private final EventMessageHandler first = event -> null;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue = InMemorySequencedDeadLetterQueue.defaultQueue();
    private final FirstInGroup module = new FirstInGroup(Set.of(GROUP), () -> first);

    @Test
    void handlers_are_called_in_the_order_in_which_they_were_registered() {
        assertThat(invoker().eventHandlers()).hasSize(2).first().isSameAs(first);
    }

    @Test
    void handlers_that_are_spring_beans_are_registered_after_ours() {
        assertThat(new MessageHandlerConfigurer(MessageHandlerConfigurer.Type.EVENT, List.of()).order())
                .isGreaterThan(module.order());
    }

    @Test
    void a_group_has_a_queue_that_no_property_names_with_its_sequences_in_memory() {
        assertThat(invoker()).isInstanceOf(DeadLetteringEventHandlerInvoker.class);
        assertThat(ReflectionTestUtils.getField(invoker(), "sequenceIdentifierCacheEnabled")).isEqualTo(true);
    }

    @Test
    void a_reset_empties_the_queue() {
        queue.enqueue("sequence", new GenericDeadLetter<>("sequence", new GenericEventMessage<>("failed")));
        ((EventHandlerInvoker) invoker()).performReset(null);
        assertThat(queue.size()).isZero();
    }

    private SimpleEventHandlerInvoker invoker() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine());
        module.configureModule(configurer);
        new DeadLetterQueues(new EventProcessorProperties(), group -> queue).configureModule(configurer);
        configurer.eventProcessing().registerEventHandler(configuration -> new Ordinary());
        EventProcessingConfiguration processing = configurer.buildConfiguration().eventProcessingConfiguration();
        assertThat(processing.eventProcessors()).containsOnlyKeys(GROUP);
        return (SimpleEventHandlerInvoker) processing.sequencedDeadLetterProcessor(GROUP).orElseThrow();
    }

    /** A handler like those of the apps. */
    @ProcessingGroup(GROUP)
    static class Ordinary {

        @EventHandler
        void on(String event) {
            // Nothing to be done.
        }
    }
}
