package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.ImmunizationId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records a vaccine given.
 *
 * @param immunizationId its id
 * @param immunization   what is recorded
 */
public record RecordImmunization(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        ImmunizationId immunizationId, Immunization immunization) implements AboutPatient {}
