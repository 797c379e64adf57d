package org.anamnesis.api.observation.command;

import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records an observation that belongs to no checkup.
 *
 * @param source      where it came from
 * @param observation what was observed
 */
public record RecordStandaloneObservation(@TargetAggregateIdentifier ObservationId observationId, PatientId patientId,
        ObservationSource source, Observation observation) implements AboutPatient {}
