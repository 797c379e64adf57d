package org.anamnesis.command.imports.sending;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which patient, encounter or prescription holds an imported fact. None of them knows of the others: told that a fact
 * belongs to another now, the record would hold it twice.
 */
@Component
public record FactOwners(JdbcClient jdbc) {

    /**
     * Claims facts for their owners, where nobody else holds them.
     *
     * @return those that somebody else holds
     */
    Set<UUID> heldElsewhere(Map<UUID, UUID> owners) {
        Map<UUID, UUID> unclaimed = new HashMap<>(owners);
        Set<UUID> elsewhere = compare(owners, unclaimed);
        if (!unclaimed.isEmpty() && claim(unclaimed) < unclaimed.size()) {
            // Another bundle was faster.
            elsewhere.addAll(compare(Map.copyOf(unclaimed), unclaimed));
        }
        return elsewhere;
    }

    /** Gives up what was claimed and then not recorded. */
    void release(Collection<UUID> facts) {
        jdbc.sql("delete from imported_fact where fact = any(?)").param(facts.toArray(UUID[]::new)).update();
    }

    private Set<UUID> compare(Map<UUID, UUID> owners, Map<UUID, UUID> unclaimed) {
        Set<UUID> elsewhere = new HashSet<>();
        jdbc.sql("select fact, owner from imported_fact where fact = any(?)")
                .param(owners.keySet().toArray(UUID[]::new)).query(row -> {
                    UUID fact = row.getObject(1, UUID.class);
                    unclaimed.remove(fact);
                    if (!row.getObject(2, UUID.class).equals(owners.get(fact))) {
                        elsewhere.add(fact);
                    }
                });
        return elsewhere;
    }

    /** In one order, so that bundles with facts in common do not wait for each other in a circle. */
    private int claim(Map<UUID, UUID> owners) {
        UUID[] facts = owners.keySet().stream().sorted().toArray(UUID[]::new);
        UUID[] owned = Arrays.stream(facts).map(owners::get).toArray(UUID[]::new);
        return jdbc.sql("insert into imported_fact (fact, owner) select * from unnest(?, ?) on conflict do nothing")
                .params(facts, owned).update();
    }
}
