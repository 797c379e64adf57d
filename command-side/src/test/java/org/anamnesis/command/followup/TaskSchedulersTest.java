package org.anamnesis.command.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.anamnesis.command.RunningCommandSide;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class TaskSchedulersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FollowUps followUps = RunningCommandSide.context().getBean(FollowUps.class);
    private final WhenTestAsksThenWork work = RunningCommandSide.context().getBean(WhenTestAsksThenWork.class);
    private final JdbcClient jdbc = RunningCommandSide.context().getBean(JdbcClient.class);
    private final TransactionOperations transactions = RunningCommandSide.context()
            .getBean(TransactionOperations.class);
    private final UUID subject = UUID.randomUUID();

    @Test
    void what_fails_is_tried_again_until_it_succeeds_and_is_gone_then() {
        put("a", Instant.now(), 2);
        await().atMost(PATIENCE).until(() -> waiting().isEmpty());
        assertThat(WhenTestAsksThenWork.DONE.get(subject)).containsExactly(1, 2, 3);
    }

    @Test
    void what_a_transaction_that_fails_asked_for_was_never_there() {
        transactions.executeWithoutResult(transaction -> {
            put("a", Instant.now().plusSeconds(3600), 0);
            transaction.setRollbackOnly();
        });
        assertThat(waiting()).isEmpty();
    }

    @Test
    void the_same_again_changes_nothing_even_within_the_transaction() {
        transactions.executeWithoutResult(transaction -> {
            put("a", Instant.now().plusSeconds(3600), 0);
            put("a", Instant.now().plusSeconds(7200), 0);
        });
        assertThat(waiting()).hasSize(1);
        followUps.forget(work, subject);
    }

    @Test
    void all_about_a_fact_is_forgotten_save_what_stays() {
        Instant later = Instant.now().plusSeconds(3600);
        UUID other = UUID.randomUUID();
        List.of("a", "b", "c").forEach(which -> put(which, later, 0));
        put(other, "a", later, 0);
        followUps.forgetAllBut(work, subject, List.of("b"));
        assertThat(waiting()).containsExactly(subject + "/b");
        followUps.forget(work, subject);
        assertThat(waiting()).isEmpty();
        assertThat(waiting(other)).hasSize(1);
        followUps.forget(work, other);
    }

    @Test
    void reminders_do_not_wait_while_every_thread_is_in_the_background() {
        List<UUID> busy = RunningCommandSide.nodes().stream().map(node -> UUID.randomUUID()).toList();
        CountDownLatch enough = new CountDownLatch(1);
        busy.forEach(id -> {
            WhenTestAsksThenWork.BUSY.put(id, enough);
            put(id, "a", Instant.now(), 0);
        });
        await().atMost(PATIENCE).until(() -> WhenTestAsksThenWork.DONE.keySet().containsAll(busy));
        put("a", Instant.now().minusSeconds(5), 0);
        UUID urgent = UUID.randomUUID();
        WhenTestAsksThenHurry hurry = RunningCommandSide.context().getBean(WhenTestAsksThenHurry.class);
        followUps.remember(hurry, about(hurry, urgent));
        await().atMost(PATIENCE).until(() -> WhenTestAsksThenHurry.DONE.contains(urgent));
        assertThat(WhenTestAsksThenWork.DONE).doesNotContainKey(subject);
        assertThat(gauge("anamnesis.tasks.due")).isPositive();
        assertThat(gauge("anamnesis.tasks.oldest.due")).isGreaterThanOrEqualTo(5);
        enough.countDown();
        await().atMost(PATIENCE).until(() -> WhenTestAsksThenWork.DONE.containsKey(subject));
    }

    private void put(String which, Instant due, int failures) {
        put(subject, which, due, failures);
    }

    private void put(UUID about, String which, Instant due, int failures) {
        followUps.remember(work, about(work, about).with(failures), which, due);
    }

    private static FollowUp about(Automation automation, UUID fact) {
        return new FollowUp(automation.name(), UUID.randomUUID(), "t1", UUID.randomUUID(), fact, "dr-1", "c1", null);
    }

    private List<String> waiting() {
        return waiting(subject);
    }

    private List<String> waiting(UUID about) {
        return jdbc.sql("select task_instance from background_task where task_instance like ?").param(about + "/%")
                .query(String.class).list();
    }

    private static double gauge(String name) {
        return RunningCommandSide.context().getBean(MeterRegistry.class).get(name).tag("queue", "background").gauge()
                .value();
    }
}
