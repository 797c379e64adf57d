package org.anamnesis.reporting.fact;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The changes of a transaction that are not yet written; it writes them before it commits. */
final class Pending implements TransactionSynchronization {

    private final Map<Change, Map<List<@Nullable Object>, @Nullable Object[]>> changes = new EnumMap<>(Change.class);

    private final Changes owner;
    private final JdbcTemplate database;

    Pending(Changes owner, JdbcTemplate database) {
        this.owner = owner;
        this.database = database;
    }

    void add(Change change, @Nullable Object[] values) {
        Statement statement = change.statement();
        List<@Nullable Object> key = Arrays.asList(values).subList(0, statement.key());
        changes.computeIfAbsent(change, kind -> new LinkedHashMap<>()).merge(key, values,
                (earlier, later) -> statement.sums() ? sum(earlier, later, statement.key()) : later);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        changes.forEach((change, rows) -> write(change, rows.values()));
        changes.clear();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(owner);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(owner, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(owner);
    }

    private void write(Change change, Collection<@Nullable Object[]> rows) {
        Statement statement = change.statement();
        Integer met = database.execute(statement.sql(), (PreparedStatement prepared) -> {
            for (int column = 0; column < statement.types().size(); column++) {
                prepared.setArray(column + 1, array(prepared.getConnection(), statement.types().get(column), rows,
                        column));
            }
            prepared.execute();
            return prepared.getUpdateCount();
        });
        if (statement.meetsAll() && (met == null || met != rows.size())) {
            throw new IllegalStateException("%s met %d of %d rows".formatted(change, met, rows.size()));
        }
    }

    private static java.sql.Array array(Connection connection, String type, Collection<@Nullable Object[]> rows,
            int column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(row -> Literal.of(row[column])).toArray());
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
