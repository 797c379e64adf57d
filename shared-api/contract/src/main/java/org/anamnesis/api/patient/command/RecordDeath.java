package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that the patient died.
 *
 * @param deceased when
 */
public record RecordDeath(@TargetAggregateIdentifier PatientId patientId,
        ClinicalTime deceased) implements AboutPatient {}
