package org.anamnesis.command.patient;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRefuted;
import org.anamnesis.api.patient.event.ConditionEvent;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.command.terminology.NoneKnownMeanings;
import org.anamnesis.plumbing.metadata.Origin;

/** A patient's problem list, as far as decisions need it. */
final class Conditions {

    private final Facts<ConditionId, Condition> conditions = new Facts<>();
    private final Map<ConditionId, ConditionResolved> ends = new HashMap<>();
    private final Map<ConditionId, String> refutations = new HashMap<>();

    boolean holds(ConditionId id, Condition condition, Origin origin) {
        boolean holds = conditions.holds(id, condition, PatientRefusal.DIFFERENT_CONTENT, origin,
                PatientRefusal.FACT_ENTERED_IN_ERROR);
        refuseIf(!holds && origin != Origin.IMPORT && NoneKnownMeanings.areSaid(condition.code()),
                PatientRefusal.NONE_KNOWN_IS_NO_ENTRY, "code");
        return holds;
    }

    /** Whether the problem is there to end; ending it again in the same way is silence. */
    boolean resolvable(ConditionResolved end, Origin origin) {
        Condition condition = conditions.require(end.conditionId(), PatientRefusal.CONDITION_UNKNOWN,
                PatientRefusal.FACT_ENTERED_IN_ERROR);
        refuseIf(refutations.containsKey(end.conditionId()) || condition.verification() == VerificationStatus.REFUTED,
                PatientRefusal.CONDITION_ALREADY_REFUTED);
        ConditionResolved earlier = ends.get(end.conditionId());
        refuseIf(earlier != null && !earlier.equals(end), PatientRefusal.CONDITION_ALREADY_RESOLVED);
        refuseIf(origin != Origin.IMPORT && condition.onset() != null && end.abatement() != null
                && end.abatement().isBefore(condition.onset()), PatientRefusal.ABATEMENT_BEFORE_ONSET, "abatement");
        return earlier == null;
    }

    /** Refuses one that is over or refuted; what was entered in error is of no interest any more. */
    void mustBeActive(ConditionId id) {
        if (conditions.stands(id)) {
            refuseIf(refutations.containsKey(id), PatientRefusal.CONDITION_ALREADY_REFUTED);
            refuseIf(ends.containsKey(id), PatientRefusal.CONDITION_ALREADY_RESOLVED);
        }
    }

    /** Whether the problem is there to be refuted; refuting it again for the same reason is silence. */
    boolean refutable(ConditionId id, String reason) {
        conditions.require(id, PatientRefusal.CONDITION_UNKNOWN, PatientRefusal.FACT_ENTERED_IN_ERROR);
        String refutation = refutations.get(id);
        refuseIf(refutation != null && !refutation.equals(reason), PatientRefusal.CONDITION_ALREADY_REFUTED);
        return refutation == null;
    }

    /** Whether the patient has a problem, as far as is known. */
    boolean anyActive() {
        return conditions.anyActive((id, condition) -> !ends.containsKey(id) && !refutations.containsKey(id)
                && condition.verification() != VerificationStatus.REFUTED);
    }

    boolean knows(UUID id) {
        return conditions.knows(new ConditionId(id));
    }

    boolean canBeEnteredInError(UUID id) {
        return conditions.canBeEnteredInError(new ConditionId(id), PatientRefusal.FACT_UNKNOWN);
    }

    void evolve(ConditionEvent event) {
        switch (event) {
            case ConditionRecorded recorded -> conditions.put(recorded.conditionId(), recorded.condition());
            case ConditionResolved resolved -> ends.put(resolved.conditionId(), resolved);
            case ConditionRefuted refuted -> refutations.put(refuted.conditionId(), refuted.reason());
        }
    }

    void enteredInError(UUID id) {
        conditions.enterInError(new ConditionId(id));
    }
}
