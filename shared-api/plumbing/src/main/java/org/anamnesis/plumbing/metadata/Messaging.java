package org.anamnesis.plumbing.metadata;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts {@link RecordCorrelation} in the place of the framework's own providers, in every app. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
public class Messaging {

    @Bean
    CorrelationDataProvider recordCorrelation() {
        return new RecordCorrelation();
    }
}
