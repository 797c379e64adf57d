package org.anamnesis.command.imports.sending;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.command.imports.steps.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which patient, encounter or prescription holds an imported fact. None of them knows of the others: told that a fact
 * belongs to another now, the record would hold it twice.
 */
@Component
public record FactOwners(JdbcClient jdbc) {

    /**
     * What became of claims.
     *
     * @param claimed   facts that nobody held before
     * @param elsewhere facts that somebody else holds, and who; all others their owner held already
     */
    record Claims(Set<UUID> claimed, Map<UUID, Owner> elsewhere) {}

    /** Claims facts for their owners, where nobody else holds them. */
    Claims claim(Map<UUID, Owner> owners) {
        if (owners.isEmpty()) {
            return new Claims(Set.of(), Map.of());
        }
        // In one order, so that bundles with facts in common do not wait for each other in a circle.
        UUID[] facts = owners.keySet().stream().sorted().toArray(UUID[]::new);
        UUID[] owned = Arrays.stream(facts).map(fact -> owners.get(fact).id()).toArray(UUID[]::new);
        Boolean[] checkups = Arrays.stream(facts).map(fact -> owners.get(fact).checkup()).toArray(Boolean[]::new);
        UUID[] patients = Arrays.stream(facts).map(fact -> owners.get(fact).patient()).toArray(UUID[]::new);
        Set<UUID> claimed = jdbc.sql("""
                insert into imported_fact (fact, owner, checkup, patient) select * from unnest(?, ?, ?, ?)
                on conflict do nothing returning fact""").params(facts, owned, checkups, patients).query(UUID.class)
                .set();
        return new Claims(claimed, claimed.size() == facts.length ? Map.of() : elsewhere(owners, facts));
    }

    /** Gives up what was claimed and then not recorded. */
    void release(Collection<UUID> facts) {
        if (!facts.isEmpty()) {
            jdbc.sql("delete from imported_fact where fact = any(?)").param(facts.toArray(UUID[]::new)).update();
        }
    }

    private Map<UUID, Owner> elsewhere(Map<UUID, Owner> owners, UUID[] facts) {
        Map<UUID, Owner> elsewhere = new HashMap<>();
        jdbc.sql("select fact, owner, checkup, patient from imported_fact where fact = any(?)").param(facts)
                .query(row -> {
                    UUID fact = row.getObject(1, UUID.class);
                    Owner owner = new Owner(row.getObject(2, UUID.class), row.getBoolean(3),
                            row.getObject(4, UUID.class));
                    if (!owner.equals(owners.get(fact))) {
                        elsewhere.put(fact, owner);
                    }
                });
        return elsewhere;
    }
}
