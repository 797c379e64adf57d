package org.anamnesis.plumbing.axon;

import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Releases every lock with the unit of work that took it. Axon 4.13.0 keeps the lock of an aggregate for ever when a
 * command that creates it if missing fails to: the next command for it would wait in vain.
 */
record LocksOfWork(LockFactory locks) implements LockFactory {

    @Override
    public Lock obtainLock(String identifier) {
        Lock lock = new ReleasedOnce(locks.obtainLock(identifier));
        CurrentUnitOfWork.ifStarted(unit -> unit.onCleanup(ended -> lock.release()));
        return lock;
    }

    /** The repository releases it too, where it thinks of it. */
    private static final class ReleasedOnce implements Lock {

        private final Lock lock;
        private final AtomicBoolean released = new AtomicBoolean();

        private ReleasedOnce(Lock lock) {
            this.lock = lock;
        }

        @Override
        public void release() {
            if (released.compareAndSet(false, true)) {
                lock.release();
            }
        }

        @Override
        public boolean isHeld() {
            return !released.get() && lock.isHeld();
        }
    }
}
