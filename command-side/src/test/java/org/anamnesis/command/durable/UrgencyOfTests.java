package org.anamnesis.command.durable;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Waits in the queue of reminders, and only tells that it was done. */
@Component
class UrgencyOfTests implements DurableTask<UUID> {

    static final Set<UUID> DONE = ConcurrentHashMap.newKeySet();

    @Override
    public Queue queue() {
        return Queue.REMINDERS;
    }

    @Override
    public Class<UUID> data() {
        return UUID.class;
    }

    @Override
    public void perform(UUID id, int attempt) {
        DONE.add(id);
    }
}
