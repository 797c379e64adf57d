package org.anamnesis.command.durable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts tasks off until their time, within the transaction of the event that asks for them. It writes the rows itself: the
 * library's own client meets a task that is there already by an error, which would end the transaction.
 */
@Component
public class DurableTasks {

    private final JdbcClient jdbc;

    DurableTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers a task; the same one again is silence.
     *
     * @param subject what it is about
     * @param which   which one about that
     * @param due     when it is to be done
     */
    public <D> void put(DurableTask<D> task, UUID subject, String which, Instant due, D data) {
        jdbc.sql("insert into " + task.queue().table()
                + " (task_name, task_instance, task_data, execution_time, picked, version)"
                + " values (?, ?, ?, ?, false, 1) on conflict do nothing")
                .params(task.name(), subject + "/" + which, TaskJson.INSTANCE.serialize(data),
                        due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets all tasks about something, but for one that is being done at this moment. */
    public void drop(DurableTask<?> task, UUID subject) {
        dropAllBut(task, subject, "none/");
    }

    /** Forgets the tasks about something but those that begin so, and but for one that is being done at this moment. */
    public void dropAllBut(DurableTask<?> task, UUID subject, String begin) {
        // '0' follows '/'.
        jdbc.sql("delete from " + task.queue().table() + " where task_name = ? and task_instance > ? || '/'"
                + " and task_instance < ? || '0' and not starts_with(task_instance, ? || '/' || ?) and not picked")
                .params(task.name(), subject.toString(), subject.toString(), subject.toString(), begin).update();
    }
}
