package org.anamnesis.records.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows that a transaction added and that are not yet written; it writes them, at the latest before it commits. */
final class Added implements TransactionSynchronization {

    private final Map<Class<?>, Map<Object, Object>> rows = new LinkedHashMap<>();

    private final Rows owner;
    private final JdbcTemplate database;

    private Added(Rows owner, JdbcTemplate database) {
        this.owner = owner;
        this.database = database;
    }

    /** Those of the running transaction. */
    static Added of(Rows owner, JdbcTemplate database) {
        Added added = (Added) TransactionSynchronizationManager.getResource(owner);
        if (added == null) {
            added = new Added(owner, database);
            TransactionSynchronizationManager.registerSynchronization(added);
            TransactionSynchronizationManager.bindResource(owner, added);
        }
        return added;
    }

    void add(Object key, Object row) {
        if (rows.computeIfAbsent(row.getClass(), type -> new LinkedHashMap<>()).putIfAbsent(key, row) != null) {
            throw new IllegalStateException("A second %s of one key".formatted(row.getClass().getSimpleName()));
        }
    }

    @Nullable
    Object find(Class<?> type, Object key) {
        return rows.getOrDefault(type, Map.of()).get(key);
    }

    void write() {
        rows.forEach((type, added) -> owner.table(type).insert(database, added.values()));
        rows.clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write();
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
}
