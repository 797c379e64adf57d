package org.anamnesis.records.persistence;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts any number of rows by one statement that stays the same, each column as an array: the server plans it once
 * and parses no list of values.
 */
final class Insert {

    // With the era, in the words PostgreSQL knows: it has no year 0.
    private static final DateTimeFormatter INSTANT = DateTimeFormatter
            .ofPattern("yyyy-MM-dd HH:mm:ss.nnnnnnnnnX G", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final Map<Class<?>, String> TYPES = Map.of(String.class, "text", UUID.class, "uuid", Instant.class,
            "timestamptz", LocalDate.class, "date", Integer.class, "integer", int.class, "integer", Long.class,
            "bigint", long.class, "bigint", BigDecimal.class, "numeric", boolean.class, "boolean");

    private final String statement;
    private final List<Column> columns;

    /**
     * A column and how its value is taken from a row.
     *
     * @param type  the type of the value in Java
     * @param value reads the value
     */
    record Column(String name, Class<?> type, Function<Object, @Nullable Object> value) {

        private String sqlType() {
            String known = TYPES.get(type);
            if (known == null) {
                throw new IllegalArgumentException("No type of column for " + type);
            }
            return known;
        }
    }

    Insert(String table, List<Column> columns) {
        this.columns = columns;
        this.statement = "insert into %s (%s) select * from unnest(%s)".formatted(table,
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                columns.stream().map(column -> "?::" + column.sqlType() + "[]").collect(Collectors.joining(", ")));
    }

    void run(JdbcTemplate database, Collection<?> rows) {
        if (!rows.isEmpty()) {
            database.update(connection -> prepared(connection, rows));
        }
    }

    private PreparedStatement prepared(Connection connection, Collection<?> rows) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(statement);
        int position = 0;
        for (Column column : columns) {
            Object[] values = rows.stream().map(column.value()).map(Insert::literal).toArray();
            insert.setArray(++position, connection.createArrayOf(column.sqlType(), values));
        }
        return insert;
    }

    private static @Nullable Object literal(@Nullable Object value) {
        return value instanceof Instant instant ? INSTANT.format(instant) : value;
    }
}
