package org.anamnesis.records.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that a transaction added and that are not yet written. */
final class Added implements Runnable {

    private final Map<Class<?>, Map<Object, Object>> rows = new LinkedHashMap<>();

    private final Function<Class<?>, Table> tables;
    private final JdbcTemplate database;

    Added(Function<Class<?>, Table> tables, JdbcTemplate database) {
        this.tables = tables;
        this.database = database;
    }

    void add(Object row) {
        Object key = tables.apply(row.getClass()).key(row);
        if (rows.computeIfAbsent(row.getClass(), type -> new LinkedHashMap<>()).putIfAbsent(key, row) != null) {
            throw new IllegalStateException("A second %s of one key".formatted(row.getClass().getSimpleName()));
        }
    }

    @Nullable
    Object find(Class<?> type, Object key) {
        return rows.getOrDefault(type, Map.of()).get(key);
    }

    @Override
    public void run() {
        rows.forEach((type, added) -> tables.apply(type).insert(database, added.values()));
        rows.clear();
    }
}
