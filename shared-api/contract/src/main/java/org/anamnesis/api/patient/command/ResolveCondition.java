package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that a problem ended.
 *
 * @param conditionId the entry of the problem list
 * @param abatement   when it ended
 */
public record ResolveCondition(@TargetAggregateIdentifier PatientId patientId, ConditionId conditionId,
        ClinicalTime abatement) implements AboutPatient {}
