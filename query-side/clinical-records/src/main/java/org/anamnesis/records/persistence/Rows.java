package org.anamnesis.records.persistence;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.persistence.PendingWrites;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How projections write: a new row without looking first, a change to a row that must be there. New rows are kept until
 * the transaction commits and then inserted table by table; rows that are there already are changed through JPA.
 */
@Component
public class Rows {

    private final EntityManager entities;
    private final JdbcTemplate database;

    private final Map<Class<?>, Table> tables = new ConcurrentHashMap<>();

    Rows(EntityManager entities, JdbcTemplate database) {
        this.entities = entities;
        this.database = database;
    }

    /** Adds a row. */
    public void add(Object row) {
        added().add(row);
    }

    /** The row of an earlier event. Its absence means that an event was lost: {@link IllegalStateException}. */
    public <R> R get(Class<R> type, Object key) {
        R row = find(type, key);
        if (row == null) {
            throw new IllegalStateException("No %s for a change to it".formatted(type.getSimpleName()));
        }
        return row;
    }

    /** The row of an earlier event, brought to the version of the one that happened to it now. */
    public <R extends AggregateRow> R get(Class<R> type, Object key, EventContext recording) {
        R row = get(type, key);
        row.at(recording);
        return row;
    }

    /** A row that is added where it is not there yet; until the transaction ends it may lack what the caller sets next. */
    public <R> R getOrAdd(Class<R> type, Object key, Supplier<R> first) {
        R row = find(type, key);
        if (row == null) {
            row = first.get();
            add(row);
        }
        return row;
    }

    /** A row that may not be there yet. */
    public <R> @Nullable R find(Class<R> type, Object key) {
        Object row = added().find(type, key);
        return row == null ? entities.find(type, key) : type.cast(row);
    }

    /** Writes at once what was added so far, for a query that must see it. */
    public void flush() {
        added().run();
    }

    /**
     * Strikes, for one reason, all rows of a patient that another fact carries down; those struck before keep theirs.
     *
     * @param which the condition in JPQL on row {@code f}, with {@code :fact} for the other fact's id
     */
    public void enterAllInError(Class<? extends Fact> type, String which, FactKey fact, String reason) {
        flush();
        entities.createQuery("""
                update %s f set f.inError = :reason, f.revision = f.revision + 1
                where f.key.tenant = :tenant and f.key.patientId = :patient and f.inError is null and %s
                """.formatted(type.getSimpleName(), which))
                .setParameter("reason", reason).setParameter("tenant", fact.tenant())
                .setParameter("patient", fact.patientId()).setParameter("fact", fact.id()).executeUpdate();
        // The statement changed rows behind the back of those already read.
        entities.flush();
        entities.clear();
    }

    /** Empties tables before a replay. */
    public void clear(String... tables) {
        entities.createNativeQuery("truncate " + String.join(", ", tables)).executeUpdate();
    }

    private Added added() {
        return PendingWrites.of(this, () -> new Added(type -> tables.computeIfAbsent(type, Table::new), database));
    }
}
