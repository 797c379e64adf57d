package org.anamnesis.command.followup;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Waits in the queue of reminders, and only tells that it was done. */
@Component
@AutomationName("hurry-when-test-asks")
class WhenTestAsksThenHurry implements Automation {

    static final Set<UUID> DONE = ConcurrentHashMap.newKeySet();

    @Override
    public Queue queue() {
        return Queue.REMINDERS;
    }

    @Override
    public void perform(FollowUp followUp) {
        DONE.add(followUp.fact());
    }
}
