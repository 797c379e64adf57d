package org.anamnesis.api.patient.command;

import java.util.UUID;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that a fact never was true.
 *
 * @param fact   which kind of fact
 * @param factId which one
 * @param reason why
 */
public record MarkPatientFactEnteredInError(@TargetAggregateIdentifier PatientId patientId, PatientFact fact,
        UUID factId, String reason) implements AboutPatient {}
