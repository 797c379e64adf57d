package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes the link of a duplicate to its survivor away.
 *
 * @param patientId the duplicate
 * @param reason    why, in the words of who decided
 */
public record UnmergePatients(@TargetAggregateIdentifier PatientId patientId, String reason) implements AboutPatient {}
