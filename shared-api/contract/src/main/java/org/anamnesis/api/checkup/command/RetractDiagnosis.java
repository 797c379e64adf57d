package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a diagnosis back.
 *
 * @param reason why
 */
public record RetractDiagnosis(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        DiagnosisId diagnosisId, String reason) implements AboutPatient {}
