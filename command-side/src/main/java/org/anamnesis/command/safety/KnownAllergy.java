package org.anamnesis.command.safety;

import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;

public record KnownAllergy(PatientId patientId, AllergyId allergyId, Allergy allergy) {}
