package org.anamnesis.records.edge;

import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Queries are answered in this app, by whatever store the events come: each app alone knows its rows. There is no
 * transaction about every query: most are one statement, which sees one state by itself.
 */
@Configuration(proxyBeanMethods = false)
class LocalQueries {

    @Bean
    SimpleQueryBus queryBus(QueryUpdateEmitter updates) {
        return SimpleQueryBus.builder().queryUpdateEmitter(updates).build();
    }
}
