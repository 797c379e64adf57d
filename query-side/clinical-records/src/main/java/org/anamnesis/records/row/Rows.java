package org.anamnesis.records.row;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How projections write: a new row without looking first, a change to a row that must be there. */
@Component
public class Rows {

    private final EntityManager entities;

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a row. */
    public void add(Object row) {
        entities.persist(row);
    }

    /** The row of an earlier event. Its absence means that an event was lost: {@link IllegalStateException}. */
    public <R> R get(Class<R> type, Object key) {
        R row = entities.find(type, key);
        if (row == null) {
            throw new IllegalStateException("No %s for a change to it".formatted(type.getSimpleName()));
        }
        return row;
    }

    /** A row that may not be there yet. */
    public <R> @Nullable R find(Class<R> type, Object key) {
        return entities.find(type, key);
    }

    /**
     * Strikes, for one reason, all rows of a patient that another fact carries down; those struck before keep theirs.
     *
     * @param which the condition in JPQL on row {@code f}, with {@code :fact} for the other fact's id
     */
    public void strikeAll(Class<? extends Fact> type, String which, FactKey fact, String reason) {
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
}
