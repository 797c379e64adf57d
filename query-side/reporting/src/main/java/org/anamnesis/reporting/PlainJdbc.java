package org.anamnesis.reporting;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the framework sets up by itself only beside JPA: without it, it looks for a data source before Spring Boot has
 * made one, and then keeps no tokens.
 */
@Configuration(proxyBeanMethods = false)
class PlainJdbc {

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, TokenSchema schema) {
        return JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer).schema(schema).build();
    }
}
