package org.anamnesis.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who act at the same time. */
final class Crowd {

    private Crowd() {}

    /** Lets each act in a thread of its own, all released at once, and answers what came of it in their order. */
    static <T> List<T> atOnce(int number, IntFunction<T> act) throws Exception {
        CountDownLatch ready = new CountDownLatch(number);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return results(threads, number, i -> {
                ready.countDown();
                ready.await();
                return act.apply(i);
            });
        }
    }

    /** Has so much done by so many threads, and answers what came of it. */
    static <T> List<T> inTurns(int number, int size, IntFunction<T> act) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
            return results(threads, number, act::apply);
        }
    }

    private static <T> List<T> results(ExecutorService threads, int number, Act<T> act) throws Exception {
        List<Future<T>> acting = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int place = i;
            Callable<T> task = () -> act.by(place);
            acting.add(threads.submit(task));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : acting) {
            results.add(one.get());
        }
        return results;
    }

    private interface Act<T> {

        T by(int place) throws Exception;
    }
}
