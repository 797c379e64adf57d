package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * States that a problem ended.
 *
 * @param conditionId   the entry of the problem list
 * @param status        how it stands now: inactive, in remission or resolved
 * @param abatement     when it ended; absent where nobody says
 * @param abatementTold when it ended, as far as the date does not say it
 */
public record ResolveCondition(@TargetAggregateIdentifier PatientId patientId, ConditionId conditionId,
        ConditionClinicalStatus status, @Nullable ClinicalTime abatement,
        @Nullable ApproximateTime abatementTold) implements AboutPatient {}
