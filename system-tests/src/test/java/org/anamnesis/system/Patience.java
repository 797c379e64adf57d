package org.anamnesis.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * How long tests wait, and how a careful client deals with a server that falls over: it asks again, with the same key,
 * until it is answered.
 */
final class Patience {

    /** Ends what would wait for ever, and is no claim about speed: machines are busy, and slow. */
    static final Duration LIMIT = Duration.ofMinutes(10);
    /** The same for one answer: hundreds who ask at once may share a core. */
    static final Duration ANSWER = Duration.ofMinutes(2);

    private Patience() {}

    /** The first answer that is neither a broken connection nor a plea to come back later. */
    static Answer answer(Supplier<Answer> request) {
        return Awaitility.await().atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
                .until(request::get, answer -> answer.status() != 503);
    }
}
