package org.anamnesis.plumbing.metadata;

import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What messages carry along, and where queries are answered, in every app. */
@AutoConfiguration(beforeName = {"org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
        "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration"})
public class MessagingConfiguration {

    /** Takes the place of the framework's own providers. */
    @Bean
    CorrelationDataProvider recordCorrelation() {
        return new RecordCorrelation();
    }

    /** Event handlers may ask where, when and by whom their event was recorded. */
    @Bean
    static ParameterResolverFactory eventContexts() {
        return new EventContexts();
    }

    /** Nothing nameless becomes history, whichever store keeps it, and what is about a patient says about whom. */
    @Bean
    SmartInitializingSingleton namedEvents(EventBus events) {
        return () -> {
            events.registerDispatchInterceptor(new RequiredMetadata<>());
            events.registerDispatchInterceptor(new PatientMetadata());
        };
    }

    /**
     * Queries are answered where they are asked, by whatever store the events come: each app alone knows its rows.
     * There is no transaction about every query: most are one statement, which sees one state by itself.
     */
    @Bean
    QueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }
}
