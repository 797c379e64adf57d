package org.anamnesis.command.durable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/** A chore that keeps its queue busy for as long as a test wants, or fails as often as it is told. */
@Component
class ChoreOfTests implements DurableTask<ChoreOfTests.Work> {

    /** Where it has been at work, and on which try. */
    static final Map<UUID, List<Integer>> DONE = new ConcurrentHashMap<>();
    static final Map<UUID, CountDownLatch> BUSY = new ConcurrentHashMap<>();

    record Work(UUID id, Integer failures) {}

    @Override
    public Queue queue() {
        return Queue.CHORES;
    }

    @Override
    public Class<Work> data() {
        return Work.class;
    }

    @Override
    public void perform(Work work, int attempt) {
        DONE.computeIfAbsent(work.id(), id -> new CopyOnWriteArrayList<>()).add(attempt);
        CountDownLatch busy = BUSY.get(work.id());
        if (busy != null) {
            await(busy);
        }
        if (attempt <= work.failures()) {
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
