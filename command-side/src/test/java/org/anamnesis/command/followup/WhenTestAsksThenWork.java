package org.anamnesis.command.followup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/** Keeps the queue that has time busy for as long as a test wants, or fails as often as it is told. */
@Component
@AutomationName("work-when-test-asks")
class WhenTestAsksThenWork implements Automation {

    /** With what it has been at work, and on which try. */
    static final Map<UUID, List<Integer>> DONE = new ConcurrentHashMap<>();
    static final Map<UUID, CountDownLatch> BUSY = new ConcurrentHashMap<>();

    @Override
    public Queue queue() {
        return Queue.BACKGROUND;
    }

    @Override
    public void perform(FollowUp followUp) {
        perform(followUp, 1);
    }

    @Override
    public void perform(FollowUp followUp, int attempt) {
        DONE.computeIfAbsent(followUp.fact(), id -> new CopyOnWriteArrayList<>()).add(attempt);
        CountDownLatch busy = BUSY.get(followUp.fact());
        if (busy != null) {
            await(busy);
        }
        if (attempt <= followUp.content(Integer.class)) {
            throw new IllegalStateException("As the test wants");
        }
    }

    private static void await(CountDownLatch busy) {
        try {
            busy.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
