package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.serialization.Revision;

/**
 * The patient died.
 *
 * @param patientId the patient
 * @param deceased  when it died
 */
@Revision("1")
public record DeathRecorded(@NotPersonal PatientId patientId,
        @PersonalData(CLINICAL) ClinicalTime deceased) implements PatientEvent {}
