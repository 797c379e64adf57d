package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * The two records are about two patients after all.
 *
 * @param patientId  the duplicate
 * @param survivorId the record that stood for both
 * @param reason     why, in the words of who decided
 */
@Revision("1")
public record PatientsUnmerged(@NotPersonal PatientId patientId, @NotPersonal PatientId survivorId,
        @PersonalData(CLINICAL) String reason) implements PatientEvent {}
