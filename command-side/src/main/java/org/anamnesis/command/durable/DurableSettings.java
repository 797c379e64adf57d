package org.anamnesis.command.durable;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tasks are worked off.
 *
 * @param reminders    the queue of what somebody waits for
 * @param chores       the queue of what has time
 * @param heartbeat    how often a node says of what it does that it lives; silent four times it counts as dead, and its
 *                     tasks go to others
 * @param firstPause   after which pause a task that failed is tried again; it doubles each time
 * @param longestPause what the pause grows to
 */
@ConfigurationProperties("anamnesis.tasks")
record DurableSettings(@DefaultValue Lane reminders, @DefaultValue Lane chores, @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("10s") Duration firstPause, @DefaultValue("30m") Duration longestPause) {

    /** Pauses do not double beyond what fits a number. */
    private static final int MOST_DOUBLINGS = 20;

    /**
     * One queue.
     *
     * @param threads how many tasks a node does at once; as many may a crash of it repeat
     * @param look    how often a node looks for what is due
     */
    record Lane(@DefaultValue("1") int threads, @DefaultValue("1s") Duration look) {}

    Lane of(Queue queue) {
        return switch (queue) {
            case REMINDERS -> reminders;
            case CHORES -> chores;
        };
    }

    /** The pause after a task failed for the nth time, from 0. */
    Duration pause(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
