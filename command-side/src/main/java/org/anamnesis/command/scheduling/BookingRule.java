package org.anamnesis.command.scheduling;

import java.util.List;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold for what is asked for.
 *
 * @param <T> what is asked for
 */
@FunctionalInterface
interface BookingRule<T> {

    /** Why not, or nothing where it holds. */
    @Nullable
    CommandRefused refusal(T asked, BookingFacts facts);

    /** Refuses by the first rule that does not hold; those after it are not asked. */
    static <T> void check(List<BookingRule<T>> rules, T asked, BookingFacts facts) {
        for (BookingRule<T> rule : rules) {
            CommandRefused refusal = rule.refusal(asked, facts);
            if (refusal != null) {
                throw refusal;
            }
        }
    }
}
