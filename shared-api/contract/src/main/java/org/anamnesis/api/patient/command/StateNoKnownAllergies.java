package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that the patient was asked and knows of no allergies.
 *
 * @param asserted when the patient was asked
 */
public record StateNoKnownAllergies(@TargetAggregateIdentifier PatientId patientId,
        ClinicalTime asserted) implements AboutPatient {}
