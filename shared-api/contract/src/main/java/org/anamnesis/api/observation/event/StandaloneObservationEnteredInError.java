package org.anamnesis.api.observation.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * The observation never was true of the patient.
 *
 * @param observationId the observation
 * @param patientId     the patient
 * @param reason        why, in the words of who decided
 */
@Revision("1")
public record StandaloneObservationEnteredInError(@NotPersonal ObservationId observationId,
        @NotPersonal PatientId patientId,
        @PersonalData(CLINICAL) String reason) implements StandaloneObservationEvent {}
