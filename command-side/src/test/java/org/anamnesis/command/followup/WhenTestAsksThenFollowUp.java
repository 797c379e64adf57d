package org.anamnesis.command.followup;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Follows up at once: fails with all that it was given something for, and tells what else it has done. */
@Component
@AutomationName("follow-up-when-test-asks")
class WhenTestAsksThenFollowUp implements Automation {

    static final Set<UUID> DONE = ConcurrentHashMap.newKeySet();

    @Override
    public void perform(FollowUp followUp) {
        if (followUp.content() != null) {
            throw new IllegalStateException("As the test wants");
        }
        DONE.add(followUp.fact());
    }
}
