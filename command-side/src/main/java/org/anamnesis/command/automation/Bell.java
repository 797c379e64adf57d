package org.anamnesis.command.automation;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the runner when there is something to do, so that it need not look often. */
@Component
class Bell {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    /** Waits until it is rung, or for the given time: another node may have died over an errand. */
    void await(long milliseconds) throws InterruptedException {
        rung.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
        rung.drainPermits();
    }
}
