package org.anamnesis.reporting.fact;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How projections write: changes are kept until the transaction is about to commit, and written kind by kind. */
@Component
class Changes {

    private final JdbcTemplate database;

    Changes(JdbcTemplate database) {
        this.database = database;
    }

    /** Adds a change to those of the running transaction; the values are its statement's columns. */
    void add(Change change, @Nullable Object... values) {
        pending().add(change, values);
    }

    /** Empties tables before a replay. */
    void clear(String... tables) {
        database.execute("truncate " + String.join(", ", tables));
    }

    private Pending pending() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending(this, database);
            TransactionSynchronizationManager.registerSynchronization(pending);
            TransactionSynchronizationManager.bindResource(this, pending);
        }
        return pending;
    }
}
