package org.anamnesis.command.durable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts tasks off until their time, within the transaction of the event that asks for them. It writes the rows itself: the
 * library's own client meets a task that is there already by an error, which would end the transaction.
 */
@Component
public class DurableTasks {

    // '0' follows '/'.
    private static final String ABOUT = " where task_name = ? and task_instance > ? || '/' and task_instance < ? || '0'";

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
                .params(task.name(), instance(subject, which), TaskJson.INSTANCE.serialize(data),
                        due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the tasks about something hold, those that are being done included. */
    public <D> List<D> about(DurableTask<D> task, UUID subject) {
        return jdbc.sql("select task_data from " + task.queue().table() + ABOUT)
                .params(task.name(), subject.toString(), subject.toString())
                .query((row, number) -> TaskJson.INSTANCE.deserialize(task.data(), row.getBytes(1))).list();
    }

    /** Forgets all tasks about something, but for one that is being done at this moment. */
    public void drop(DurableTask<?> task, UUID subject) {
        dropAllBut(task, subject, List.of());
    }

    /** Forgets the tasks about something save these, and save one that is being done at this moment. */
    public void dropAllBut(DurableTask<?> task, UUID subject, List<String> which) {
        jdbc.sql("delete from " + task.queue().table() + ABOUT + " and task_instance <> all (?) and not picked")
                .params(task.name(), subject.toString(), subject.toString(),
                        which.stream().map(one -> instance(subject, one)).toArray(String[]::new))
                .update();
    }

    private static String instance(UUID subject, String which) {
        return subject + "/" + which;
    }
}
