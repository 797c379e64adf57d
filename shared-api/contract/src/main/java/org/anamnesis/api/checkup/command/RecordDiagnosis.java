package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records a diagnosis. */
public record RecordDiagnosis(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        DiagnosisId diagnosisId, Diagnosis diagnosis) implements AboutPatient {}
