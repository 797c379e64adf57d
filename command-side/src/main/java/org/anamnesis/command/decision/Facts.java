package org.anamnesis.command.decision;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.plumbing.metadata.Origin;

/**
 * Facts of one kind within an aggregate, by their id. The same fact again is silence; another under the same id is
 * refused. This is what makes every command safe to repeat.
 *
 * @param <I> the kind of id
 * @param <F> what is compared to tell a repeat from a conflict
 */
public final class Facts<I, F> {

    private final Map<I, F> byId = new HashMap<>();
    private final Set<I> enteredInError = new HashSet<>();

    /** Whether this very fact is there already; refuses if the id holds another. */
    public boolean holds(I id, F fact, RefusalCode different) {
        F known = byId.get(id);
        refuseIf(known != null && !known.equals(fact), different);
        return known != null;
    }

    /** The same; of history that is brought in it refuses what was entered in error, which live is silence. */
    public boolean holds(I id, F fact, RefusalCode different, Origin origin, RefusalCode inError) {
        boolean holds = holds(id, fact, different);
        refuseIf(origin == Origin.IMPORT && enteredInError.contains(id), inError);
        return holds;
    }

    /** Whether there is such a fact, entered in error or not. */
    public boolean knows(I id) {
        return byId.containsKey(id);
    }

    /** Whether there is such a fact and it was not entered in error. */
    public boolean stands(I id) {
        return byId.containsKey(id) && !enteredInError.contains(id);
    }

    /** The fact, or a refusal if there is none or it was entered in error. */
    public F require(I id, RefusalCode unknown, RefusalCode inError) {
        F fact = byId.get(id);
        refuseIf(fact == null, unknown);
        refuseIf(enteredInError.contains(id), inError);
        return fact;
    }

    /** Whether the fact may be entered in error: not if it was already, which is silence; refuses if there is none. */
    public boolean canBeEnteredInError(I id, RefusalCode unknown) {
        refuseIf(!byId.containsKey(id), unknown);
        return !enteredInError.contains(id);
    }

    /** Adds a fact, or replaces what is known of it. */
    public void put(I id, F fact) {
        byId.put(id, fact);
    }

    /** Marks a fact as never having been true. */
    public void enterInError(I id) {
        enteredInError.add(id);
    }

    /** The facts that were not entered in error and pass the test. */
    public Stream<F> active(BiPredicate<I, F> test) {
        return byId.entrySet().stream()
                .filter(fact -> !enteredInError.contains(fact.getKey()) && test.test(fact.getKey(), fact.getValue()))
                .map(Map.Entry::getValue);
    }

    /** Whether a fact that was not entered in error passes the test. */
    public boolean anyActive(BiPredicate<I, F> test) {
        return active(test).findAny().isPresent();
    }
}
