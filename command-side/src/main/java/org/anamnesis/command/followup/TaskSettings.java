package org.anamnesis.command.followup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How follow-ups are worked off.
 *
 * @param heartbeat  how often a node says of what it does that it lives; silent four times it counts as dead, and what
 *                   it was at goes to others
 * @param firstPause after which pause what failed is tried again; it doubles each time
 */
@ConfigurationProperties("anamnesis.tasks")
record TaskSettings(@DefaultValue QueueSettings followUps, @DefaultValue QueueSettings reminders,
        @DefaultValue QueueSettings background, @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("10s") Duration firstPause) {

    /** Pauses do not double beyond what fits a number. */
    private static final int MOST_DOUBLINGS = 20;

    /**
     * One queue.
     *
     * @param threads      how many a node does at once
     * @param look         how often a node looks for what is due; for what is due at once it looks at once
     * @param longestPause what the pause after a failure grows to
     */
    record QueueSettings(@DefaultValue("1") int threads, @DefaultValue("1s") Duration look,
            @DefaultValue("30m") Duration longestPause) {}

    QueueSettings of(Queue queue) {
        return switch (queue) {
            case FOLLOW_UPS -> followUps;
            case REMINDERS -> reminders;
            case BACKGROUND -> background;
        };
    }

    /** The pause after a failure, where as many came before it. */
    Duration pause(Queue queue, int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration longest = of(queue).longestPause();
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
