package org.anamnesis.plumbing.serialization;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The serializers of every app: one for events, which is the disk format, and one for the framework's own tokens.
 * Every event passes {@link #eventSerializer} on its way to the store and back; encryption of personal data will sit
 * there and nowhere else.
 */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
public class MessageSerialization {

    /** Events as JSON: absent when null, decimals with their scale, instants with their offset, tolerant of the new. */
    static void eventJson(JsonMapper.Builder json) {
        json.changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
        json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
        // Read by way of a tree, 1.10 would otherwise come back as 1.1.
        json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        json.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        json.enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);
        json.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        json.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    @Bean
    @Primary
    Serializer serializer(RevisionResolver revisions) {
        // Axon's replay token holds other tokens as polymorphic values; Jackson 3 reads those only of types it is told.
        return Jackson3Serializer.builder().revisionResolver(revisions).converter(new ChainingConverter())
                .jsonMapperBuilderCustomizer(
                        json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.").allowIfSubType("java.util.").build()))
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(RevisionResolver revisions) {
        return events(revisions);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(RevisionResolver revisions) {
        return events(revisions);
    }

    /** The serializer of events, for tests and tools outside a Spring context. */
    public static Serializer events(RevisionResolver revisions) {
        return new EventSerializer(revisions);
    }
}
