package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Closes the record to new clinical acts.
 *
 * @param reason why
 */
public record DeactivatePatient(@TargetAggregateIdentifier PatientId patientId,
        String reason) implements AboutPatient {}
