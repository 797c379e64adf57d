package org.anamnesis.plumbing.metadata;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What messages carry along, and where queries are answered, in every app. */
@AutoConfiguration(beforeName = {"org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
        "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration"})
public class Messaging {

    /** Takes the place of the framework's own providers. */
    @Bean
    CorrelationDataProvider recordCorrelation() {
        return new RecordCorrelation();
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
