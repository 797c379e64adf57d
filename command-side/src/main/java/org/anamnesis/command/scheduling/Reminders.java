package org.anamnesis.command.scheduling;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.event.ReminderEvent;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderAttempted;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderGivenUp;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderSent;

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
        refuseIf(!attempts.containsKey(id), SchedulingRefusal.REMINDER_UNKNOWN);
    }

    void evolve(ReminderEvent event) {
        switch (event) {
            case ReminderAttempted attempted -> attempts.put(attempted.reminderId(), attempted.attempt());
            case ReminderSent sent -> ended.add(sent.reminderId());
            case ReminderGivenUp givenUp -> ended.add(givenUp.reminderId());
        }
    }
}
