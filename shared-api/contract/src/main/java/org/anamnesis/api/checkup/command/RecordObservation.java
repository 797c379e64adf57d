package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records what was measured or observed.
 *
 * @param observation what was observed
 */
public record RecordObservation(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        ObservationId observationId, Observation observation) implements AboutPatient {}
