package org.anamnesis.api.patient.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.InvolvesCheckup;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a problem on the problem list.
 *
 * @param conditionId the entry of the problem list
 * @param condition   the problem
 */
public record RecordCondition(@TargetAggregateIdentifier PatientId patientId, ConditionId conditionId,
        Condition condition) implements AboutPatient, InvolvesCheckup {

    @Override
    public @Nullable CheckupId checkupId() {
        return condition.checkupId();
    }
}
