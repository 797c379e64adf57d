package org.anamnesis.system;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A practice's day with many visits at once: some are booked while others go on. */
final class Visits {

    /** So many stay booked for a while, so that reminders come due before, after and while the patient comes. */
    private static final int WAITING = 120;

    private final List<Practice> practices;
    private final int number;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> working = new ArrayList<>();
    private final ConcurrentLinkedQueue<Visit> waiting = new ConcurrentLinkedQueue<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    Visits(List<Practice> practices, int number) {
        this.practices = practices;
        this.number = number;
    }

    /** So many people begin. */
    void begin(int people) {
        for (int i = 0; i < people; i++) {
            working.add(threads.submit(this::work));
        }
    }

    /** How many visits are done; fails if somebody met something unexpected. */
    int done() {
        working.stream().filter(worker -> worker.state() == Future.State.FAILED).findAny().ifPresent(worker -> {
            throw new AssertionError(worker.exceptionNow());
        });
        return done.get();
    }

    /** Waits until all are done. */
    void end() throws Exception {
        for (Future<?> worker : working) {
            worker.get();
        }
        threads.shutdown();
    }

    private void work() {
        for (Visit next = next(); next != null; next = next()) {
            next.go();
            done.incrementAndGet();
        }
    }

    /** Books until enough stay booked, or all are; then hands out the one that waits longest. */
    private @Nullable Visit next() {
        while (waiting.size() < WAITING && begun.get() < number) {
            int place = begun.getAndIncrement();
            if (place < number) {
                Visit visit = visit(place);
                visit.book();
                waiting.add(visit);
            }
        }
        return waiting.poll();
    }

    private Visit visit(int place) {
        Practice practice = practices.get(place % practices.size());
        int turn = place / practices.size();
        String practitioner = practice.practitioners().get(turn % practice.practitioners().size());
        return new Visit(practice, place, Course.of(turn), free(practitioner), practitioner);
    }

    /** The first second from so many ahead on that nobody was given yet. */
    private IntFunction<Instant> free(String practitioner) {
        return ahead -> {
            Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(ahead);
            while (!taken.add(practitioner + start)) {
                start = start.plusSeconds(1);
            }
            return start;
        };
    }
}
