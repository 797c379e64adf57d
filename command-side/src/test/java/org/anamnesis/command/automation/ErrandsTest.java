package org.anamnesis.command.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anamnesis.command.RunningCommandSide;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErrandsTest {

    private final Errands errands = RunningCommandSide.context().getBean(Errands.class);
    private final JdbcClient jdbc = RunningCommandSide.context().getBean(JdbcClient.class);
    /** Of an automation that nobody knows, so that the runners try it in vain. */
    private final Errand errand = new Errand("WhenNothingThenNothing", UUID.randomUUID(), "t1", UUID.randomUUID(),
            UUID.randomUUID(), "dr-1", "c1", null);

    @Test
    void an_errand_that_failed_a_hundred_times_neither_vanishes_nor_stops_the_others() {
        errands.add(errand);
        jdbc.sql("update errand set tries = 100, due = now() - interval '1 second' where cause = ?")
                .param(errand.cause()).update();
        errands.take(1000);
        assertThat(seconds()).isBetween(0L, 330L);
        assertThat(errands.failing()).isPositive();
        errands.done(List.of(errand));
        assertThat(jdbc.sql("select count(*) from errand where cause = ?").param(errand.cause()).query(Long.class)
                .single()).isZero();
    }

    @Test
    void the_same_errand_is_remembered_once() {
        errands.add(errand);
        errands.add(errand);
        assertThat(jdbc.sql("select count(*) from errand where cause = ?").param(errand.cause()).query(Long.class)
                .single()).isOne();
        errands.done(List.of(errand));
    }

    @Test
    void what_an_automation_makes_has_the_same_id_each_time() {
        UUID about = UUID.randomUUID();
        assertThat(errand.derivedId(about)).isEqualTo(errand.derivedId(about))
                .isNotEqualTo(errand.derivedId(UUID.randomUUID()));
    }

    /** Until it comes due again. */
    private long seconds() {
        return jdbc.sql("select extract(epoch from due - now())::bigint from errand where cause = ?")
                .param(errand.cause()).query(Long.class).single();
    }
}
