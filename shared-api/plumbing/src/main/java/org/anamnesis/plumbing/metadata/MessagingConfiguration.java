package org.anamnesis.plumbing.metadata;

import org.anamnesis.plumbing.eventstore.LastSequence;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What messages carry along, and where queries are answered, in every app. */
@AutoConfiguration(beforeName = {"org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
        "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration"})
public class MessagingConfiguration {

    /** Takes the place of the framework's own providers. */
    @Bean
    LastSequence lastSequence(ObjectProvider<EventStore> events) {
        return aggregateId -> events.getObject().lastSequenceNumberFor(aggregateId);
    }

    @Bean
    CorrelationDataProvider recordCorrelation() {
        return new RecordCorrelation();
    }

    /** Nothing nameless becomes history, whichever store keeps it. */
    @Bean
    SmartInitializingSingleton namedEvents(EventBus events) {
        return () -> events.registerDispatchInterceptor(new RequiredMetadata<>());
    }

    /**
     * Queries are answered where they are asked, by whatever store the events come: each app alone knows its rows. There
     * is no transaction about every query: most are one statement, which sees one state by itself.
     */
    @Bean
    QueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }
}
