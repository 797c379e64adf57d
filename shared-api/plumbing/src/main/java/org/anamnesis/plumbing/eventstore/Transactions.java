package org.anamnesis.plumbing.eventstore;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Units of work in transactions of the app's own database. The framework's own configuration looks for Boot's
 * transaction manager before Boot 4 has made one, and then quietly does without transactions.
 */
@AutoConfiguration(beforeName = {"org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
        "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration"})
public class Transactions {

    @Bean
    LastSequence lastSequence(ObjectProvider<EventStore> events) {
        return aggregateId -> events.getObject().lastSequenceNumberFor(aggregateId);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }
}
