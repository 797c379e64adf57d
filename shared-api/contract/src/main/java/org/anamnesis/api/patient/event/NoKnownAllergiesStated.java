package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.serialization.Revision;

/**
 * Somebody asked, and no allergies are known: more than silence.
 *
 * @param patientId the patient
 * @param asserted  when the patient was asked
 */
@Revision("1")
public record NoKnownAllergiesStated(@NotPersonal PatientId patientId,
        @PersonalData(CLINICAL) ClinicalTime asserted) implements PatientEvent {}
