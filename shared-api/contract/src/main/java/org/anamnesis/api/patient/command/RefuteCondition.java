package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that a problem does not exist after all.
 *
 * @param conditionId the entry of the problem list
 * @param reason      why
 */
public record RefuteCondition(@TargetAggregateIdentifier PatientId patientId, ConditionId conditionId,
        String reason) implements AboutPatient {}
