package org.anamnesis.system;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.value.ClinicalTime;

/** Makes a record in which nothing is absent, always the same: texts say where they stand, enums take their first. */
final class Example {

    private Example() {}

    static Object of(Class<?> record) {
        return filled(record, record.getSimpleName());
    }

    private static Object filled(Type type, String path) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(filled(list.getActualTypeArguments()[0], path));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return path.substring(path.lastIndexOf('.') + 1);
        }
        if (plain == UUID.class) {
            return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
        }
        if (plain == ClinicalTime.class) {
            return new ClinicalTime("1987-03-21T14:05:00+01:00");
        }
        if (plain == LocalDate.class) {
            return LocalDate.parse("2026-12-31");
        }
        if (plain == LocalTime.class) {
            return LocalTime.parse("08:30");
        }
        if (plain == OffsetDateTime.class) {
            return OffsetDateTime.parse("2026-12-31T14:05:00+01:00");
        }
        if (plain == Long.class) {
            return 1L;
        }
        if (plain == BigDecimal.class) {
            return new BigDecimal("1.10");
        }
        if (plain == Integer.class) {
            return 1;
        }
        if (plain == Boolean.class) {
            return true;
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return filledRecord(plain, path);
        }
        throw new IllegalArgumentException("An event holds a " + plain.getName() + ": say here what its example is");
    }

    private static Object filledRecord(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = filled(components[i].getGenericType(), path + "." + components[i].getName());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
