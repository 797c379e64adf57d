package org.anamnesis.api.checkup.command;

import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that a fact never was true.
 *
 * @param fact   which kind of fact
 * @param factId which one
 * @param reason why
 */
public record MarkCheckupFactEnteredInError(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        CheckupFact fact, UUID factId, String reason) implements AboutPatient {}
