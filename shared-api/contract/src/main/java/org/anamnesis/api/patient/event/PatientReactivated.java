package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * The record was opened again.
 *
 * @param patientId the patient
 * @param reason    why, in the words of who decided
 */
@Revision("1")
public record PatientReactivated(@NotPersonal PatientId patientId,
        @PersonalData(CLINICAL) String reason) implements PatientEvent {}
