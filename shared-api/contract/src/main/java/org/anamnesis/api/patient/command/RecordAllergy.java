package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records an allergy or intolerance. */
public record RecordAllergy(@TargetAggregateIdentifier PatientId patientId, AllergyId allergyId,
        Allergy allergy) implements AboutPatient {}
