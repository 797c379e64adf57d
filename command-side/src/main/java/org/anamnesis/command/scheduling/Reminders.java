package org.anamnesis.command.scheduling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.plumbing.command.CommandRefused;

/** How far the reminders of one appointment have come. */
final class Reminders {

    private final Map<ReminderId, Integer> attempts = new HashMap<>();
    private final Set<ReminderId> ended = new HashSet<>();

    /** Which try comes next, from 1. */
    int nextAttempt(ReminderId id) {
        return attempts.getOrDefault(id, 0) + 1;
    }

    /** Whether it was sent or given up. */
    boolean hasEnded(ReminderId id) {
        return ended.contains(id);
    }

    void mustKnow(ReminderId id) {
        if (!attempts.containsKey(id)) {
            throw new CommandRefused(SchedulingRefusal.REMINDER_UNKNOWN);
        }
    }

    void attempted(ReminderId id, int attempt) {
        attempts.put(id, attempt);
    }

    void ended(ReminderId id) {
        ended.add(id);
    }
}
