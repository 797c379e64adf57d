package org.anamnesis.plumbing.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every HTTP edge has in common. */
@AutoConfiguration(beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
public class WebConfiguration {

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit();
    }

    // Where JPA is on the class path, the validator would ask it of every field whether it is loaded.
    @Bean
    ValidationConfigurationCustomizer everythingIsLoaded() {
        return validation -> validation.traversableResolver(new WholeRequests());
    }

    @Bean
    WebMvcConfigurer edge() {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new WellFormed()).order(200);
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new TypedIds());
            }

            // There is one representation of everything: who asks for another, or malformedly, gets it all the same.
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
            }
        };
    }
}
