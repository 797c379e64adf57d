package org.anamnesis.api.checkup.event;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.axonframework.serialization.Revision;

/**
 * A practitioner has seen a late result.
 *
 * @param checkupId      the checkup
 * @param patientId      the patient
 * @param observationId  the observation
 * @param acknowledgedBy who has seen it
 */
@Revision("1")
public record LateResultAcknowledged(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal ObservationId observationId, @NotPersonal PractitionerId acknowledgedBy) implements CheckupEvent {}
