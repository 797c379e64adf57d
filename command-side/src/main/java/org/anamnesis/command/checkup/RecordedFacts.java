package org.anamnesis.command.checkup;

import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.plumbing.metadata.Origin;

/** The facts of a checkup by kind and id: what is repeated, referred to or entered in error is found among them. */
final class RecordedFacts {

    private final Facts<Key, Object> facts = new Facts<>();

    private record Key(CheckupFact kind, UUID id) {}

    /** Whether this very fact was recorded before; refuses if the id holds another. */
    boolean hold(CheckupFact kind, UUID id, Object fact) {
        return facts.holds(new Key(kind, id), fact, CheckupRefusal.DIFFERENT_CONTENT);
    }

    /** The same; of history that is brought in it refuses what was entered in error. */
    boolean hold(CheckupFact kind, UUID id, Object fact, Origin origin) {
        return facts.holds(new Key(kind, id), fact, CheckupRefusal.DIFFERENT_CONTENT, origin,
                CheckupRefusal.FACT_ENTERED_IN_ERROR);
    }

    boolean know(CheckupFact kind, UUID id) {
        return facts.knows(new Key(kind, id));
    }

    /** Whether there is such a fact and it was not entered in error. */
    boolean stands(CheckupFact kind, UUID id) {
        return facts.stands(new Key(kind, id));
    }

    /** Whether any was not entered in error. */
    boolean anyStands() {
        return facts.anyActive((key, fact) -> true);
    }

    /** Refuses where there is none, or it was entered in error. */
    void mustHold(CheckupFact kind, UUID id, CheckupRefusal unknown) {
        facts.require(new Key(kind, id), unknown, CheckupRefusal.FACT_ENTERED_IN_ERROR);
    }

    /** Whether the fact may be entered in error: not if it was already; refuses if there is none. */
    boolean canBeEnteredInError(CheckupFact kind, UUID id) {
        return facts.canBeEnteredInError(new Key(kind, id), CheckupRefusal.FACT_UNKNOWN);
    }

    void put(CheckupFact kind, UUID id, Object fact) {
        facts.put(new Key(kind, id), fact);
    }

    void enterInError(CheckupFact kind, UUID id) {
        facts.enterInError(new Key(kind, id));
    }
}
