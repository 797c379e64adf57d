package org.anamnesis.reporting.fact;

import org.anamnesis.plumbing.persistence.PendingWrites;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How projections write: changes are kept until the transaction is about to commit, and written kind by kind. */
@Component
class Changes {

    private final JdbcTemplate database;

    Changes(JdbcTemplate database) {
        this.database = database;
    }

    /** Adds a change to those of the running transaction; the values are its statement's columns. */
    void add(Change change, @Nullable Object... values) {
        PendingWrites.of(this, () -> new Pending(database)).add(change, values);
    }

    /** Empties tables before a replay. */
    void clear(String... tables) {
        database.execute("truncate " + String.join(", ", tables));
    }
}
