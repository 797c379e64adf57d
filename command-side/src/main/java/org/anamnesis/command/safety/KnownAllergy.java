package org.anamnesis.command.safety;

import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;

/**
 * An allergy that stands on the record.
 *
 * @param patientId on whose record: the patient's own or a linked one
 * @param allergyId the allergy's id
 * @param resolved  whether it is over
 */
public record KnownAllergy(PatientId patientId, AllergyId allergyId, Allergy allergy, boolean resolved) {}
