package org.anamnesis.command.followup;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What automations have yet to do, in the command side's own database. All of it takes part in the caller's
 * transaction, which is that of the event.
 */
@Component
public class FollowUps {

    // '0' follows '/'.
    private static final String ABOUT = " where task_name = ?"
            + " and task_instance > ? || '/' and task_instance < ? || '0'";

    private final TaskSchedulers schedulers;
    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    FollowUps(TaskSchedulers schedulers, JdbcClient jdbc) {
        this.schedulers = schedulers;
        this.jdbc = jdbc;
    }

    /** Remembers what is to be done right after an event. */
    public void remember(Automation automation, EventMessage<?> cause, UUID patient, UUID fact) {
        remember(automation, FollowUp.of(automation, cause, patient, fact));
    }

    /** Remembers what is to be done right after an event, and what to do it with. */
    public void remember(Automation automation, EventMessage<?> cause, UUID patient, UUID fact, Object content) {
        remember(automation, FollowUp.of(automation, cause, patient, fact).with(content));
    }

    /** Remembers what is to be done at once; the same cause and fact again change nothing. */
    public void remember(Automation automation, FollowUp followUp) {
        remember(automation, followUp, followUp.cause().toString(), clock.instant());
    }

    /**
     * Remembers what is to be done at a time; the same again changes nothing.
     *
     * @param which which one about the fact
     */
    public void remember(Automation automation, FollowUp followUp, String which, Instant due) {
        boolean added = client(automation).scheduleIfNotExists(
                new TaskInstance<>(automation.name(), instance(followUp.fact(), which), followUp), due);
        if (added && !due.isAfter(clock.instant())) {
            afterCommit(() -> schedulers.wake(automation.queue()));
        }
    }

    /** What is remembered about a fact, including what is being done. */
    public List<FollowUp> about(Automation automation, UUID fact) {
        return jdbc.sql("select task_data from " + automation.queue().table() + ABOUT)
                .params(automation.name(), fact.toString(), fact.toString())
                .query((row, number) -> new FollowUpJson().deserialize(FollowUp.class, row.getBytes(1))).list();
    }

    /** Forgets all about a fact, but for what is being done at this moment. */
    public void forget(Automation automation, UUID fact) {
        forgetAllBut(automation, fact, List.of());
    }

    /** Forgets what is remembered about a fact save these, and save what is being done at this moment. */
    public void forgetAllBut(Automation automation, UUID fact, List<String> which) {
        List<String> kept = which.stream().map(one -> instance(fact, one)).toList();
        jdbc.sql("select task_instance from " + automation.queue().table() + ABOUT + " and not picked")
                .params(automation.name(), fact.toString(), fact.toString()).query(String.class).list().stream()
                .filter(instance -> !kept.contains(instance)).forEach(instance -> cancel(automation, instance));
    }

    /**
     * Lets an automation wait for another one that has yet to do what is to be undone.
     *
     * @throws StillToDo while the other has something to do about the fact; then this one is tried again later
     */
    public void awaitDone(Class<? extends Automation> other, UUID fact) {
        if (jdbc.sql("select exists (select from " + Queue.FOLLOW_UPS.table() + ABOUT + ")")
                .params(Automation.name(other), fact.toString(), fact.toString()).query(Boolean.class).single()) {
            throw new StillToDo();
        }
    }

    /** Something else comes first. */
    public static final class StillToDo extends RuntimeException {

        private StillToDo() {
            super("still-to-do", null, false, false);
        }
    }

    private void cancel(Automation automation, String instance) {
        try {
            client(automation).cancel(TaskInstanceId.of(automation.name(), instance));
        } catch (TaskInstanceException takenMeanwhile) {
            // A node has just begun with it, or is done.
        }
    }

    private SchedulerClient client(Automation automation) {
        return schedulers.client(automation.queue());
    }

    private static String instance(UUID fact, String which) {
        return fact + "/" + which;
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
