package org.anamnesis.command.followup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far behind the queues are. */
@Component
record FollowUpGauges(JdbcClient jdbc) implements MeterBinder {

    /** Failed so often that somebody should look, or taken by a node long ago: no version here knows its automation. */
    private static final String FAILING = "consecutive_failures >= 5 or last_heartbeat < now() - interval '5 minutes'";

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("anamnesis.followups.failing", () -> count(Queue.FOLLOW_UPS, FAILING))
                .description("Follow-ups of events that failed several times").register(registry);
        for (Queue queue : Queue.values()) {
            Gauge.builder("anamnesis.tasks.due", () -> count(queue, "execution_time <= now()"))
                    .description("Tasks whose time has come").tag("queue", queue.code()).register(registry);
            Gauge.builder("anamnesis.tasks.oldest.due", () -> secondsOfOldest(queue)).baseUnit("seconds")
                    .description("For how long the oldest task has been due").tag("queue", queue.code())
                    .register(registry);
            Gauge.builder("anamnesis.tasks.retrying", () -> count(queue, "consecutive_failures > 0"))
                    .description("Tasks that failed and will be tried again").tag("queue", queue.code())
                    .register(registry);
        }
    }

    private double count(Queue queue, String condition) {
        return jdbc.sql("select count(*) from " + queue.table() + " where " + condition).query(Double.class).single();
    }

    private double secondsOfOldest(Queue queue) {
        return jdbc.sql("select coalesce(extract(epoch from now() - min(execution_time)), 0) from " + queue.table()
                + " where execution_time <= now()").query(Double.class).single();
    }
}
