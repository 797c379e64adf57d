package org.anamnesis.plumbing.metadata;

import org.axonframework.common.transaction.TransactionManager;
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

    /** Queries are answered where they are asked, from the app's own rows; also where Axon Server keeps the events. */
    @Bean
    QueryBus queryBus(TransactionManager transactions) {
        return SimpleQueryBus.builder().transactionManager(transactions).build();
    }
}
