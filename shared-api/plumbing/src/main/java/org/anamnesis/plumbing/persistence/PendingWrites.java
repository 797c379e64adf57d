package org.anamnesis.plumbing.persistence;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a projection puts off until its transaction is about to commit, so that one statement writes many rows. */
public final class PendingWrites {

    private PendingWrites() {}

    /**
     * Those of the running transaction, begun with the first. They are run before it commits, and forgotten when it
     * ends, however it ends.
     *
     * @param owner who puts them off; each owner has its own
     */
    @SuppressWarnings("unchecked")
    public static <W extends Runnable> W of(Object owner, Supplier<W> begin) {
        W writes = (W) TransactionSynchronizationManager.getResource(owner);
        if (writes == null) {
            writes = begin.get();
            TransactionSynchronizationManager.registerSynchronization(new Synchronization(owner, writes));
            TransactionSynchronizationManager.bindResource(owner, writes);
        }
        return writes;
    }

    private record Synchronization(Object owner, Runnable writes) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            writes.run();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(owner);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(owner, writes);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}
