package org.anamnesis.reporting.fact;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.plumbing.persistence.ColumnArray;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The changes of a transaction that are not yet written. */
final class Pending implements Runnable {

    private final Map<Change, Map<List<@Nullable Object>, @Nullable Object[]>> changes = new EnumMap<>(Change.class);

    private final JdbcTemplate database;

    Pending(JdbcTemplate database) {
        this.database = database;
    }

    void add(Change change, @Nullable Object[] values) {
        Statement statement = change.statement();
        List<@Nullable Object> key = Arrays.asList(values).subList(0, statement.key());
        changes.computeIfAbsent(change, kind -> new LinkedHashMap<>()).merge(key, values,
                (earlier, later) -> statement.sums() ? sum(earlier, later, statement.key()) : later);
    }

    @Override
    public void run() {
        changes.forEach((change, rows) -> write(change, rows.values()));
        changes.clear();
    }

    private void write(Change change, Collection<@Nullable Object[]> rows) {
        Statement statement = change.statement();
        Integer met = database.execute(statement.sql(), (PreparedStatement prepared) -> {
            for (int i = 0; i < statement.types().size(); i++) {
                int column = i;
                prepared.setArray(column + 1, ColumnArray.of(prepared.getConnection(), statement.types().get(column),
                        rows.stream().map(row -> row[column])));
            }
            prepared.execute();
            return prepared.getUpdateCount();
        });
        if (statement.meetsAll() && (met == null || met != rows.size())) {
            throw new IllegalStateException("%s met %d of %d rows".formatted(change, met, rows.size()));
        }
    }

    private static @Nullable Object[] sum(@Nullable Object[] earlier, @Nullable Object[] later, int key) {
        @Nullable
        Object[] sum = later.clone();
        for (int i = key; i < sum.length; i++) {
            if (earlier[i] instanceof BigDecimal one && later[i] instanceof BigDecimal other) {
                sum[i] = one.add(other);
            }
        }
        return sum;
    }
}
