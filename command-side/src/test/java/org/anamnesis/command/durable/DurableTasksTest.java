package org.anamnesis.command.durable;

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

class DurableTasksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DurableTasks tasks = RunningCommandSide.context().getBean(DurableTasks.class);
    private final ChoreOfTests chore = RunningCommandSide.context().getBean(ChoreOfTests.class);
    private final JdbcClient jdbc = RunningCommandSide.context().getBean(JdbcClient.class);
    private final TransactionOperations transactions = RunningCommandSide.context()
            .getBean(TransactionOperations.class);
    private final UUID subject = UUID.randomUUID();

    @Test
    void a_task_that_fails_is_tried_again_until_it_succeeds_and_is_gone_then() {
        put("a", Instant.now(), 2);
        await().atMost(PATIENCE).until(() -> waiting().isEmpty());
        assertThat(ChoreOfTests.DONE.get(subject)).containsExactly(1, 2, 3);
    }

    @Test
    void a_task_of_a_transaction_that_fails_was_never_there() {
        transactions.executeWithoutResult(transaction -> {
            put("a", Instant.now().plusSeconds(3600), 0);
            transaction.setRollbackOnly();
        });
        assertThat(waiting()).isEmpty();
    }

    @Test
    void the_same_task_again_is_silence_even_within_the_transaction() {
        transactions.executeWithoutResult(transaction -> {
            put("a", Instant.now().plusSeconds(3600), 0);
            put("a", Instant.now().plusSeconds(7200), 0);
        });
        assertThat(waiting()).hasSize(1);
        tasks.drop(chore, subject);
    }

    @Test
    void tasks_are_dropped_by_what_they_are_about_save_those_that_stay() {
        Instant later = Instant.now().plusSeconds(3600);
        UUID other = UUID.randomUUID();
        List.of("a", "b", "c").forEach(which -> put(which, later, 0));
        tasks.put(chore, other, "a", later, new ChoreOfTests.Work(other, 0));
        tasks.dropAllBut(chore, subject, List.of("b"));
        assertThat(waiting()).containsExactly(subject + "/b");
        tasks.drop(chore, subject);
        assertThat(waiting()).isEmpty();
        assertThat(waiting(other)).hasSize(1);
        tasks.drop(chore, other);
    }

    @Test
    void reminders_do_not_wait_while_every_thread_is_at_chores() {
        List<UUID> busy = RunningCommandSide.nodes().stream().map(node -> UUID.randomUUID()).toList();
        CountDownLatch enough = new CountDownLatch(1);
        busy.forEach(id -> {
            ChoreOfTests.BUSY.put(id, enough);
            tasks.put(chore, id, "a", Instant.now(), new ChoreOfTests.Work(id, 0));
        });
        await().atMost(PATIENCE).until(() -> ChoreOfTests.DONE.keySet().containsAll(busy));
        put("a", Instant.now().minusSeconds(5), 0);
        UUID urgent = UUID.randomUUID();
        tasks.put(RunningCommandSide.context().getBean(UrgencyOfTests.class), urgent, "a", Instant.now(), urgent);
        await().atMost(PATIENCE).until(() -> UrgencyOfTests.DONE.contains(urgent));
        assertThat(ChoreOfTests.DONE).doesNotContainKey(subject);
        assertThat(gauge("anamnesis.tasks.due")).isPositive();
        assertThat(gauge("anamnesis.tasks.oldest.due")).isGreaterThanOrEqualTo(5);
        enough.countDown();
        await().atMost(PATIENCE).until(() -> ChoreOfTests.DONE.containsKey(subject));
    }

    private void put(String which, Instant due, int failures) {
        tasks.put(chore, subject, which, due, new ChoreOfTests.Work(subject, failures));
    }

    private List<String> waiting() {
        return waiting(subject);
    }

    private List<String> waiting(UUID about) {
        return jdbc.sql("select task_instance from chore_task where task_instance like ?").param(about + "/%")
                .query(String.class).list();
    }

    private static double gauge(String name) {
        return RunningCommandSide.context().getBean(MeterRegistry.class).get(name).tag("queue", "chores").gauge()
                .value();
    }
}
