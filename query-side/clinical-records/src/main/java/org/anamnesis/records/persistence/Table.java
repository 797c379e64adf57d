package org.anamnesis.records.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anamnesis.records.persistence.Insert.Column;
import org.hibernate.annotations.JdbcTypeCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where the rows of an entity lie, as its JPA annotations say: an embedded id that is a record, plain columns, and
 * collections of records. Hibernate, which reads them from there, holds both to the schema.
 */
final class Table {

    private static final Map<Class<?>, String> TYPES = Map.of(String.class, "text", UUID.class, "uuid", Instant.class,
            "timestamptz", LocalDate.class, "date", Integer.class, "integer", int.class, "integer", Long.class,
            "bigint", long.class, "bigint", BigDecimal.class, "numeric", boolean.class, "boolean");

    private final Function<Object, @Nullable Object> key;
    private final Insert rows;

    private final List<Elements> collections = new ArrayList<>();

    private record Elements(Function<Object, @Nullable Object> of, Insert insert) {}

    private record Element(Object owner, Object value) {}

    Table(Class<?> entity) {
        List<Field> fields = fields(entity);
        Field id = fields.stream().filter(field -> field.isAnnotationPresent(EmbeddedId.class)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No embedded id in " + entity));
        this.key = value(id);
        List<Column> keys = components(id.getType(), key);
        List<Column> columns = new ArrayList<>(keys);
        for (Field field : fields) {
            if (field.isAnnotationPresent(ElementCollection.class)) {
                collections.add(elements(field, keys));
            } else if (field != id) {
                columns.add(column(field, value(field)));
            }
        }
        this.rows = new Insert(entity.getAnnotation(jakarta.persistence.Table.class).name(), columns);
    }

    /** The key of a row. */
    Object key(Object row) {
        return Objects.requireNonNull(key.apply(row));
    }

    /** Inserts rows that are new. */
    void insert(JdbcTemplate database, Collection<?> added) {
        rows.run(database, added);
        for (Elements collection : collections) {
            collection.insert().run(database, added.stream().flatMap(row -> elements(collection, row)).toList());
        }
    }

    private static Stream<Element> elements(Elements collection, Object row) {
        return ((Collection<?>) Objects.requireNonNull(collection.of().apply(row))).stream()
                .map(value -> new Element(row, value));
    }

    private static Elements elements(Field field, List<Column> keys) {
        CollectionTable table = field.getAnnotation(CollectionTable.class);
        List<Column> columns = new ArrayList<>();
        Stream.of(table.joinColumns())
                .forEach(join -> keys.stream().filter(key -> key.name().equals(join.referencedColumnName())).forEach(
                        key -> columns.add(new Column(join.name(), key.type(), of(Element::owner, key.value())))));
        Class<?> type = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        columns.addAll(components(type, element -> ((Element) element).value()));
        return new Elements(value(field), new Insert(table.name(), columns));
    }

    private static Function<Object, @Nullable Object> of(Function<Element, Object> part,
            Function<Object, @Nullable Object> value) {
        return element -> value.apply(part.apply((Element) element));
    }

    private static List<Column> components(Class<?> type, Function<Object, @Nullable Object> of) {
        return fields(type).stream().map(field -> column(field, of.andThen(value(field)))).toList();
    }

    private static Column column(Field field, Function<Object, @Nullable Object> value) {
        String name = field.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        String type = field.isAnnotationPresent(JdbcTypeCode.class) ? "jsonb" : TYPES.get(field.getType());
        if (type == null) {
            throw new IllegalArgumentException("No type of column for " + field);
        }
        return new Column(name, type, value);
    }

    private static Function<Object, @Nullable Object> value(Field field) {
        field.setAccessible(true);
        return row -> {
            try {
                return field.get(row);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = type.getSuperclass() == null ? new ArrayList<>() : fields(type.getSuperclass());
        Stream.of(type.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(fields::add);
        return fields;
    }
}
