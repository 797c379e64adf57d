package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that an allergy is over: unlike one that is refuted it existed, and the safety check still tells of it.
 *
 * @param status how it is over
 */
public record ResolveAllergy(@TargetAggregateIdentifier PatientId patientId, AllergyId allergyId,
        AllergyEnd status) implements AboutPatient {}
