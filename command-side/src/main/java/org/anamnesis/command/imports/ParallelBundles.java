package org.anamnesis.command.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.anamnesis.command.imports.reading.BundleInspection;
import org.anamnesis.command.imports.reading.BundleReader;
import org.anamnesis.command.imports.reading.Entry;

/** Works on the bundles of one import, some at once: as many as there are threads, and as fit into memory. */
final class ParallelBundles {

    /** Characters of all bundles that were read and are not yet done with, in units of a million. */
    private static final int MEMORY = (int) (BundleInspection.LONGEST_BUNDLE >> 20);

    private final Executor workers;
    private final Consumer<List<Entry>> work;
    private final Semaphore memory = new Semaphore(MEMORY);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    ParallelBundles(Executor workers, Consumer<List<Entry>> work) {
        this.workers = workers;
        this.work = work;
    }

    /** Works on every bundle of the text. Returns when all is done, and throws what the work on one of them threw. */
    void run(Reader text) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        Metered metered = new Metered(text);
        try (BundleReader bundles = new BundleReader(metered)) {
            for (List<Entry> next = bundles.next(); next != null && failure.get() == null; next = bundles.next()) {
                running.removeIf(CompletableFuture::isDone);
                running.add(begin(next, metered.bundle()));
            }
        } finally {
            running.forEach(CompletableFuture::join);
        }
        switch (failure.get()) {
            case null -> {
            }
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case Throwable other -> throw new CompletionException(other);
        }
    }

    private CompletableFuture<Void> begin(List<Entry> bundle, int weight) {
        return CompletableFuture.runAsync(() -> work.accept(bundle), workers).handle((done, broken) -> {
            memory.release(weight);
            if (broken != null) {
                failure.compareAndSet(null, broken.getCause() == null ? broken : broken.getCause());
            }
            return null;
        });
    }

    /** Waits with reading on until what is read fits into memory; a bundle may need all of it, once it is alone. */
    private final class Metered extends FilterReader {

        private long read;
        private int held;

        private Metered(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int more = super.read(buffer, offset, length);
            read += Math.max(more, 0);
            hold();
            return more;
        }

        private void hold() {
            int needed = (int) Math.min(MEMORY, 1 + (read >> 20));
            memory.acquireUninterruptibly(Math.max(0, needed - held));
            held = Math.max(held, needed);
        }

        /** What the bundle just read weighs; what is read from now on belongs to the next. */
        private int bundle() {
            hold();
            int weight = held;
            read = 0;
            held = 0;
            return weight;
        }
    }
}
