package org.anamnesis.plumbing.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.util.StringUtils;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/**
 * Reads the ids of the contract, which are records of one UUID, from paths, queries and bodies. A blank is no id, as it
 * is no UUID: never an id without one.
 */
final class TypedIds extends SimpleDeserializers implements ConverterFactory<String, Record>, ConditionalConverter {

    @Override
    public boolean matches(TypeDescriptor text, TypeDescriptor type) {
        return isId(type.getType());
    }

    @Override
    public <T extends Record> Converter<String, @Nullable T> getConverter(Class<T> type) {
        return text -> StringUtils.hasText(text) ? of(type, UUID.fromString(text.trim())) : null;
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
            BeanDescription.Supplier description) {
        return isId(type.getRawClass())
                ? new Id(type.getRawClass())
                : super.findBeanDeserializer(type, config, description);
    }

    private static boolean isId(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null && components.length == 1 && components[0].getType() == UUID.class
                && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static <T> T of(Class<T> type, UUID value) {
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), value);
    }

    private static final class Id extends StdScalarDeserializer<Object> {

        private Id(Class<?> type) {
            super(type);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            UUID value = context.readValue(parser, UUID.class);
            return value == null ? null : of(handledType(), value);
        }
    }
}
