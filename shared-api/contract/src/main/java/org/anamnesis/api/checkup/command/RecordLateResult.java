package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records a result that came after completion.
 *
 * @param observation what was observed
 */
public record RecordLateResult(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        ObservationId observationId, Observation observation) implements AboutPatient {}
