package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that an allergy does not exist after all.
 *
 * @param reason why
 */
public record RefuteAllergy(@TargetAggregateIdentifier PatientId patientId, AllergyId allergyId,
        String reason) implements AboutPatient {}
