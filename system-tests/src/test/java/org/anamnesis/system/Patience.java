package org.anamnesis.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** How a careful client deals with a server that falls over: it asks again, with the same key, until it is answered. */
final class Patience {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Patience() {}

    /** The first answer that is neither a broken connection nor a plea to come back later. */
    static Answer answer(Supplier<Answer> request) {
        return Awaitility.await().atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
                .until(request::get, answer -> answer.status() != 503);
    }
}
