package org.anamnesis.records.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anamnesis.plumbing.persistence.ColumnArray;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts any number of rows by one statement that stays the same, each column as an array: the server plans it once
 * and parses no list of values.
 */
final class Insert {

    private final String statement;
    private final List<Column> columns;

    /**
     * A column and how its value is taken from a row.
     *
     * @param type the type in SQL
     */
    record Column(String name, String type, Function<Object, @Nullable Object> value) {}

    Insert(String table, List<Column> columns) {
        this.columns = columns;
        this.statement = "insert into %s (%s) select * from unnest(%s)".formatted(table,
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", ")));
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
            insert.setArray(++position,
                    ColumnArray.of(connection, column.type(), rows.stream().map(column.value())));
        }
        return insert;
    }
}
