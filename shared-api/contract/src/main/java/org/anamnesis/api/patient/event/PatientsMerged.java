package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * Two records are about one patient; the survivor stands for both.
 *
 * @param patientId  the duplicate
 * @param survivorId the record that stands for both
 * @param reason     why, in the words of who decided
 */
@Revision("1")
public record PatientsMerged(@NotPersonal PatientId patientId, @NotPersonal PatientId survivorId,
        @PersonalData(CLINICAL) String reason) implements PatientEvent {}
