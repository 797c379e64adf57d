package org.anamnesis.plumbing.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DerivedIdsTest {

    private final DerivedIds ids = new DerivedIds("the first secret, which is long enough");

    @Test
    void derives_the_same_id_from_the_same_parts_for_ever() {
        // The recipe is part of the disk format: this value never changes.
        assertThat(ids.of("north", "dr-lind", "RegisterPatient", "key-1"))
                .hasToString("f30bbbd5-d8fd-8f0c-a61b-9c099c84570d");
        assertThat(ids.of("a").version()).isEqualTo(8);
        assertThat(ids.of("a").variant()).isEqualTo(2);
    }

    @Test
    void tells_apart_parts_that_only_look_alike_together() {
        assertThat(ids.of("a", "bc")).isNotEqualTo(ids.of("ab", "c")).isNotEqualTo(ids.of("abc"));
        assertThat(ids.of("a", "")).isNotEqualTo(ids.of("a"));
    }

    @Test
    void nobody_derives_another_installation_s_ids() {
        DerivedIds others = new DerivedIds("another secret, which is long enough too");
        assertThat(others.of("a")).isNotEqualTo(ids.of("a"));
        assertThat(others.fingerprint()).isNotEqualTo(ids.fingerprint());
    }

    @Test
    void takes_no_secret_that_could_be_guessed() {
        assertThatThrownBy(() -> new DerivedIds("too short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DerivedIds(" ".repeat(40))).isInstanceOf(IllegalArgumentException.class);
    }
}
