package org.anamnesis.plumbing.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void makes_ids_of_version_7_that_tell_their_time() {
        long before = System.currentTimeMillis();
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void makes_no_id_twice() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Ids.next());
        }
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void derives_the_same_id_from_the_same_parts_for_ever() {
        // The recipe is part of the disk format: this value never changes.
        assertThat(Ids.derived("north", "dr-lind", "RegisterPatient", "key-1"))
                .hasToString("1fce8eb4-7b9c-8bec-9b8e-71be36de4fc6");
        assertThat(Ids.derived("a").version()).isEqualTo(8);
        assertThat(Ids.derived("a").variant()).isEqualTo(2);
    }

    @Test
    void tells_apart_parts_that_only_look_alike_together() {
        assertThat(Ids.derived("a", "bc")).isNotEqualTo(Ids.derived("ab", "c")).isNotEqualTo(Ids.derived("abc"));
        assertThat(Ids.derived("a", "")).isNotEqualTo(Ids.derived("a"));
    }
}
