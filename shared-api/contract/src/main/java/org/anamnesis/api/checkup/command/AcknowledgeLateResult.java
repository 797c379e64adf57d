package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that a practitioner has seen a late result.
 *
 * @param practitionerId who has seen it
 */
public record AcknowledgeLateResult(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        ObservationId observationId, PractitionerId practitionerId) implements AboutPatient, InvolvesPractitioner {}
