package org.anamnesis.api.observation.event;

import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.AboutPatient;

/** Everything that can happen to an observation without a checkup. */
public sealed interface StandaloneObservationEvent extends AboutPatient
        permits StandaloneObservationRecorded, StandaloneObservationEnteredInError {

    /** The observation it is about. */
    ObservationId observationId();
}
