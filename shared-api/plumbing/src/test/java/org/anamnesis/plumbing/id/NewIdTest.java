package org.anamnesis.plumbing.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NewIdTest {

    @Test
    void is_unused_until_it_is_first_asked_for() {
        String id = NewId.make().toString();
        assertThat(NewId.isUnused(id)).isTrue();
        assertThat(NewId.isUnused(id)).isFalse();
    }

    @Test
    void says_nothing_of_ids_that_came_from_elsewhere() {
        String id = NewId.make().toString();
        assertThat(NewId.isUnused(Ids.next().toString())).isFalse();
        assertThat(CompletableFuture.supplyAsync(() -> NewId.isUnused(id)).join()).isFalse();
        assertThat(NewId.isUnused(id)).isTrue();
    }

    @Test
    void is_used_once_something_is_recorded() {
        String id = NewId.make().toString();
        NewId.forget();
        assertThat(NewId.isUnused(id)).isFalse();
    }

    @Test
    void forgets_an_id_that_was_never_used_when_the_next_is_made() {
        String refused = NewId.make().toString();
        NewId.make();
        assertThat(NewId.isUnused(refused)).isFalse();
    }
}
