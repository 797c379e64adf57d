package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * The practitioner no longer holds the diagnosis.
 *
 * @param checkupId   the checkup
 * @param patientId   the patient
 * @param diagnosisId the diagnosis
 * @param reason      why, in the words of who decided
 */
@Revision("1")
public record DiagnosisRetracted(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal DiagnosisId diagnosisId, @PersonalData(CLINICAL) String reason) implements CheckupEvent {}
