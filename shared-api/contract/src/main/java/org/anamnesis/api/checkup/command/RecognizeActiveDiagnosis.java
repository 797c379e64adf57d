package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether what was diagnosed is active on the record, as it is told of. It changes nothing, and is refused where it
 * is over or retracted there.
 */
public record RecognizeActiveDiagnosis(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        DiagnosisId diagnosisId) implements AboutPatient {}
