package org.anamnesis.command.durable;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does tasks when they are due, each queue in threads of its own; several nodes share the tables. */
@Component
@EnableConfigurationProperties(DurableSettings.class)
class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int MISSED_HEARTBEATS = 4;
    /** Less than the time that the app has for its shutdown. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);

    private final DataSource source;
    private final DurableSettings settings;
    private final List<DurableTask<?>> tasks;
    private List<Scheduler> schedulers = List.of();

    Workers(DataSource source, DurableSettings settings, List<DurableTask<?>> tasks) {
        this.source = source;
        this.settings = settings;
        this.tasks = tasks;
    }

    @Override
    public void start() {
        schedulers = Arrays.stream(Queue.values()).map(this::scheduler).toList();
        schedulers.forEach(Scheduler::start);
    }

    /** Nothing new is begun; what is under way is finished. */
    @Override
    public void stop() {
        schedulers.parallelStream().forEach(Scheduler::stop);
        schedulers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !schedulers.isEmpty();
    }

    private Scheduler scheduler(Queue queue) {
        List<Task<?>> known = tasks.stream().filter(task -> task.queue() == queue).<Task<?>>map(this::known).toList();
        DurableSettings.Lane lane = settings.of(queue);
        return Scheduler.create(source, known).tableName(queue.table()).serializer(TaskJson.INSTANCE)
                .schedulerName(new SchedulerName.Fixed(queue.code() + "-" + UUID.randomUUID()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                // A thread takes its next task when it is done with the last one: what is taken is under way.
                .threads(lane.threads()).pollUsingLockAndFetch(0.5, 1).pollingInterval(lane.look())
                .heartbeatInterval(settings.heartbeat()).missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORDS)
                // What failed is logged here, without what it says: that may hold what a person wrote.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private <D> Task<D> known(DurableTask<D> task) {
        return Tasks.custom(task.name(), task.data()).onDeadExecution(new ReviveDeadExecution<>())
                .onFailure((failed, then) -> then.reschedule(failed,
                        Instant.now().plus(settings.pause(failed.getExecution().consecutiveFailures))))
                .execute((instance, context) -> {
                    perform(task, instance.getData(), context.getExecution().consecutiveFailures + 1);
                    return new OnCompleteRemove<>();
                });
    }

    private static <D> void perform(DurableTask<D> task, D data, int attempt) {
        try {
            task.perform(data, attempt);
        } catch (RuntimeException failed) {
            LOG.warn("{} failed, attempt {}: {}", task.name(), attempt, failed.getClass().getName());
            throw failed;
        }
    }
}
