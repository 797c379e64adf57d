package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * An allergy was found not to exist.
 *
 * @param patientId the patient
 * @param allergyId the allergy
 * @param reason    why, in the words of who decided
 */
@Revision("1")
public record AllergyRefuted(@NotPersonal PatientId patientId, @NotPersonal AllergyId allergyId,
        @PersonalData(CLINICAL) String reason) implements PatientEvent {}
