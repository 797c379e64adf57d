package org.anamnesis.api.observation.command;

import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that the observation never was true of the patient.
 *
 * @param reason why
 */
public record MarkStandaloneObservationEnteredInError(@TargetAggregateIdentifier ObservationId observationId,
        PatientId patientId, String reason) implements AboutPatient {}
