package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States anew who the patient is.
 *
 * @param demographics who it is, complete
 * @param reason       why
 */
public record CorrectDemographics(@TargetAggregateIdentifier PatientId patientId, Demographics demographics,
        String reason) implements AboutPatient {}
