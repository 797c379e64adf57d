package org.anamnesis.command.patient;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.event.ConditionEvent;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.plumbing.metadata.Origin;

/** A patient's problem list, as far as decisions need it. */
final class Conditions {

    private final Facts<ConditionId, Condition> conditions = new Facts<>();
    private final Map<ConditionId, ClinicalTime> abatements = new HashMap<>();

    boolean holds(ConditionId id, Condition condition) {
        return conditions.holds(id, condition, PatientRefusal.DIFFERENT_CONTENT);
    }

    /** Whether the problem is there to end; ending it again at the same time is silence. */
    boolean resolvable(ConditionId id, ClinicalTime abatement, Origin origin) {
        Condition condition = conditions.require(id, PatientRefusal.CONDITION_UNKNOWN,
                PatientRefusal.FACT_ENTERED_IN_ERROR);
        ClinicalTime ended = abatements.get(id);
        refuseIf(ended != null && !ended.equals(abatement), PatientRefusal.CONDITION_ALREADY_RESOLVED);
        refuseIf(origin != Origin.IMPORT && condition.onset() != null && abatement.isBefore(condition.onset()),
                PatientRefusal.ABATEMENT_BEFORE_ONSET, "abatement");
        return ended == null;
    }

    boolean canBeEnteredInError(UUID id) {
        return conditions.canBeEnteredInError(new ConditionId(id), PatientRefusal.FACT_UNKNOWN);
    }

    void evolve(ConditionEvent event) {
        switch (event) {
            case ConditionRecorded recorded -> conditions.put(recorded.conditionId(), recorded.condition());
            case ConditionResolved resolved -> abatements.put(resolved.conditionId(), resolved.abatement());
        }
    }

    void enteredInError(UUID id) {
        conditions.enterInError(new ConditionId(id));
    }
}
