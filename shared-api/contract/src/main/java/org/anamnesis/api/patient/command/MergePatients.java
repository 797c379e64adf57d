package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that two records are about one patient: a link from the duplicate to the survivor. No fact moves.
 *
 * @param patientId  the duplicate
 * @param survivorId the record that stands for both
 * @param reason     why, in the words of who decided
 */
public record MergePatients(@TargetAggregateIdentifier PatientId patientId, PatientId survivorId,
        String reason) implements AboutPatient {}
