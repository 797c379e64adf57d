package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that the checkup did not take place, or was broken off.
 *
 * @param reason why
 */
public record CancelCheckup(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        String reason) implements AboutPatient {}
