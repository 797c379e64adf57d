package org.anamnesis.command.decision;

import org.anamnesis.plumbing.axon.AggregateLocks;
import org.anamnesis.plumbing.axon.AppliedWarnings;
import org.anamnesis.plumbing.eventstore.LastSequence;
import org.anamnesis.plumbing.metadata.RequiredMetadata;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command bus and what surrounds every decision. */
@Configuration(proxyBeanMethods = false)
@Import(AggregateLocks.class)
class CommandBusConfiguration {

    /** Aggregates kept in memory; a checkup weighs some kilobytes. */
    private static final long CACHED = 10_000;

    /**
     * Commands are handled where they arrive, in one transaction with the append; also where Axon Server keeps events.
     */
    @Bean
    CommandBus commandBus(TransactionManager transactions, CorrelationDataProvider correlation,
            LastSequence last, Cache aggregates, CommandTargetResolver target) {
        SimpleCommandBus bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerDispatchInterceptor(new RequiredMetadata<>());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        bus.registerHandlerInterceptor(new StaleAggregates(last, aggregates, target));
        return bus;
    }

    @Bean
    Cache aggregateCache() {
        return new AggregateCache(CACHED);
    }

    @Bean
    HandlerEnhancerDefinition appliedWarnings() {
        return new AppliedWarnings();
    }

    @Bean
    CommandTargetResolver commandTarget() {
        return new CommandTarget();
    }

    /** A lookup that fails makes the command fail: else a duplicate would slip through. */
    @Bean
    ConfigurerModule propagatingLookups() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance()));
    }
}
