package org.anamnesis.command.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Works through the bundles of one import, some at once: as many as there are threads, and as fit into memory. */
final class ImportRun {

    /** Characters of all bundles being worked on, in units of a million. */
    private static final int MEMORY = (int) (Inspection.LONGEST_BUNDLE >> 20);

    private final Executor workers;
    private final BundleRun bundles;
    private final String tenant;
    private final Semaphore memory = new Semaphore(MEMORY);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    ImportRun(Executor workers, BundleRun bundles, String tenant) {
        this.workers = workers;
        this.bundles = bundles;
        this.tenant = tenant;
    }

    /**
     * Returns when all is done.
     *
     * @throws ImportBroken if it could not be done
     */
    void run(Documents documents) throws IOException {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        int number = 0;
        for (String text = documents.next(); text != null && failure.get() == null; text = documents.next()) {
            running.removeIf(CompletableFuture::isDone);
            running.add(begin(text, number++));
        }
        running.forEach(CompletableFuture::join);
        switch (failure.get()) {
            case null -> {
            }
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case Throwable other -> throw new CompletionException(other);
        }
    }

    private CompletableFuture<Void> begin(String text, int number) {
        int weight = Math.min(MEMORY, 1 + (text.length() >> 20));
        memory.acquireUninterruptibly(weight);
        return CompletableFuture.runAsync(() -> bundles.run(text, number, tenant), workers).handle((done, broken) -> {
            memory.release(weight);
            if (broken != null) {
                failure.compareAndSet(null, broken.getCause() == null ? broken : broken.getCause());
            }
            return null;
        });
    }
}
