package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Opens the record again.
 *
 * @param reason why
 */
public record ReactivatePatient(@TargetAggregateIdentifier PatientId patientId,
        String reason) implements AboutPatient {}
