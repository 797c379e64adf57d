package org.anamnesis.command.followup;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Does follow-ups when they are due, each queue in threads of its own; several nodes share the tables. */
@Component
@EnableConfigurationProperties(TaskSettings.class)
class TaskSchedulers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TaskSchedulers.class);
    private static final int MISSED_HEARTBEATS = 4;
    /** Less than the time that the app has for its shutdown. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);
    /** What no automation of this version knows stays for one that does. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final TaskConnections connections;
    private final TaskSettings settings;
    /** Asked for at the start only: automations hold what they remember by, and that holds these. */
    private final ObjectProvider<Automation> automations;
    private final Map<Queue, SchedulerClient> clients;
    private volatile Map<Queue, Scheduler> running = Map.of();
    private @Nullable HikariDataSource bookkeeping;

    TaskSchedulers(DataSource source, TaskConnections connections, TaskSettings settings,
            ObjectProvider<Automation> automations) {
        this.connections = connections;
        this.settings = settings;
        this.automations = automations;
        DataSource ofTheTransaction = new TransactionAwareDataSourceProxy(source);
        clients = forEach(queue -> SchedulerClient.Builder.create(ofTheTransaction).tableName(queue.table())
                .serializer(new FollowUpJson()).jdbcCustomization(postgres()).build());
    }

    /** Writes to a queue within the transaction of the thread, if there is one. */
    SchedulerClient client(Queue queue) {
        return clients.get(queue);
    }

    /** Has a queue looked at now, where this node works it off. */
    void wake(Queue queue) {
        Scheduler scheduler = running.get(queue);
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        HikariDataSource opened = connections.open();
        bookkeeping = opened;
        running = forEach(queue -> scheduler(queue, opened));
        running.values().forEach(Scheduler::start);
    }

    /** Nothing new is begun; what is under way is finished. */
    @Override
    public void stop() {
        running.values().parallelStream().forEach(Scheduler::stop);
        running = Map.of();
        if (bookkeeping != null) {
            bookkeeping.close();
        }
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    private Scheduler scheduler(Queue queue, DataSource bookkeeping) {
        List<Task<?>> known = automations.stream().filter(automation -> automation.queue() == queue)
                .<Task<?>>map(this::known).toList();
        TaskSettings.QueueSettings its = settings.of(queue);
        return Scheduler.create(bookkeeping, known).tableName(queue.table()).serializer(new FollowUpJson())
                .schedulerName(new SchedulerName.Fixed(queue.code() + "-" + UUID.randomUUID()))
                .jdbcCustomization(postgres()).deleteUnresolvedAfter(FOREVER)
                .threads(its.threads()).pollUsingLockAndFetch(0.5, queue.takenByThread()).pollingInterval(its.look())
                .heartbeatInterval(settings.heartbeat()).missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORDS)
                // What failed is logged here, without what it says: that may hold what a person wrote.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private Task<FollowUp> known(Automation automation) {
        return Tasks.custom(automation.name(), FollowUp.class).onDeadExecution(new ReviveDeadExecution<>())
                .onFailure((failed, then) -> then.reschedule(failed, Instant.now()
                        .plus(settings.pause(automation.queue(), failed.getExecution().consecutiveFailures))))
                .execute((task, context) -> {
                    perform(automation, task, context);
                    return new OnCompleteRemove<>();
                });
    }

    private static void perform(Automation automation, TaskInstance<FollowUp> task, ExecutionContext context) {
        int attempt = context.getExecution().consecutiveFailures + 1;
        try {
            automation.perform(task.getData(), attempt);
        } catch (RuntimeException failed) {
            LOG.warn("{} of {} failed, attempt {}: {}", automation.name(), task.getId(), attempt,
                    failed.getClass().getName());
            throw failed;
        }
    }

    private static PostgreSqlJdbcCustomization postgres() {
        return new PostgreSqlJdbcCustomization(false, true);
    }

    private static <T> Map<Queue, T> forEach(Function<Queue, T> made) {
        return Arrays.stream(Queue.values()).collect(Collectors.toMap(Function.identity(), made));
    }
}
