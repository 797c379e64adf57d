package org.anamnesis.command.patient;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.FactNotTakenOver.Kind;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.event.NotTakenOverEvent;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactNotTakenOverSettled;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsHeld;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsDropped;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsRecognized;

/** What imports told and the record did not take over, and whose it was found to be. */
final class NotTakenOver {

    /** Why the record that told of a fact settles it. */
    static final String WITHDRAWN = "Not in use any more in the record it was told from";

    private final Map<UUID, FactNotTakenOver> noted = new HashMap<>();
    private final Set<UUID> settled = new HashSet<>();
    private final Map<HeldFactsId, Held> held = new HashMap<>();

    /** Whose held facts are. */
    private enum Answer {
        OPEN,
        SAME,
        OTHER
    }

    /**
     * Facts that are held, or were.
     *
     * @param told  whom they are told of
     * @param facts them, by their ids
     */
    private record Held(Demographics told, Map<UUID, FactNotTakenOver> facts, Answer answer) {

        private boolean isOf(Demographics somebody) {
            return Likeness.isSame(told, somebody);
        }
    }

    /** Those that were not noted for the same reason before. */
    List<FactNotTakenOver> news(List<FactNotTakenOver> facts) {
        return facts.stream().filter(fact -> !fact.equals(noted.get(fact.factId()))).toList();
    }

    /** Those of some facts that are noted and that nobody has seen to. */
    List<UUID> unsettled(List<UUID> facts) {
        return facts.stream().filter(fact -> noted.containsKey(fact) && !settled.contains(fact)).distinct().toList();
    }

    /** Whether somebody is yet to see to the fact; refuses if none is missing under the id. */
    boolean canBeSettled(UUID factId) {
        refuseIf(!noted.containsKey(factId), PatientRefusal.FACT_UNKNOWN);
        return !settled.contains(factId);
    }

    /** Whether somebody described just like that was found to be the patient. */
    boolean isRecognized(Demographics somebody) {
        return isAnswered(Answer.SAME, somebody);
    }

    private boolean isAnswered(Answer answer, Demographics somebody) {
        return held.values().stream().anyMatch(it -> it.answer() == answer && it.isOf(somebody));
    }

    /** Those that are not held yet; refuses where a person has said already who is told of. */
    List<FactNotTakenOver> news(HeldFactsId id, Demographics told, List<FactNotTakenOver> facts) {
        refuseIf(isAnswered(Answer.OTHER, told), PatientRefusal.PATIENT_DIFFERS);
        refuseIf(isRecognized(told), PatientRefusal.HELD_FACTS_RECOGNIZED);
        Held before = held.get(id);
        return before == null
                ? facts
                : facts.stream().filter(fact -> !before.facts().containsKey(fact.factId())).toList();
    }

    /** Whether somebody is yet to say that held facts are the patient's; refuses if they were found not to be. */
    boolean canBeRecognized(HeldFactsId id) {
        Answer answer = answer(id);
        refuseIf(answer == Answer.OTHER, PatientRefusal.HELD_FACTS_DROPPED);
        return answer == Answer.OPEN;
    }

    /** Of held facts those that a chart misses as long as they are not on record. */
    List<FactNotTakenOver> missing(HeldFactsId id) {
        return news(held.get(id).facts().values().stream().filter(fact -> fact.kind() != Kind.OTHER).toList());
    }

    /** Whether somebody is yet to say that held facts are not the patient's; refuses if they were found to be. */
    boolean canBeDropped(HeldFactsId id) {
        Answer answer = answer(id);
        refuseIf(answer == Answer.SAME, PatientRefusal.HELD_FACTS_RECOGNIZED);
        return answer == Answer.OPEN;
    }

    void evolve(NotTakenOverEvent event) {
        switch (event) {
            case FactsNotTakenOver missing -> missing.facts().forEach(fact -> {
                noted.put(fact.factId(), fact);
                settled.remove(fact.factId());
            });
            case FactNotTakenOverSettled seenTo -> {
                if (seenTo.reason().equals(WITHDRAWN)) {
                    // Told again, it is missed again.
                    noted.remove(seenTo.factId());
                } else {
                    settled.add(seenTo.factId());
                }
            }
            case FactsHeld more -> held
                    .computeIfAbsent(more.heldFactsId(),
                            id -> new Held(more.demographics(), new HashMap<>(), Answer.OPEN))
                    .facts().putAll(more.facts().stream().collect(
                            Collectors.toMap(FactNotTakenOver::factId, Function.identity(), (one, same) -> same)));
            case HeldFactsRecognized same -> answer(same.heldFactsId(), Answer.SAME);
            case HeldFactsDropped other -> answer(other.heldFactsId(), Answer.OTHER);
        }
    }

    private Answer answer(HeldFactsId id) {
        refuseIf(!held.containsKey(id), PatientRefusal.HELD_FACTS_UNKNOWN);
        return held.get(id).answer();
    }

    private void answer(HeldFactsId id, Answer answer) {
        held.computeIfPresent(id, (same, before) -> new Held(before.told(), before.facts(), answer));
    }
}
