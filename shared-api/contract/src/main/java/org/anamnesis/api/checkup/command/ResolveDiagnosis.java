package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * States that what was diagnosed is over.
 *
 * @param status        how it stands now: inactive, in remission or resolved
 * @param abatement     when it ended; absent where nobody says
 * @param abatementTold when it ended, as far as the date does not say it
 */
public record ResolveDiagnosis(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        DiagnosisId diagnosisId, ConditionClinicalStatus status, @Nullable ClinicalTime abatement,
        @Nullable ApproximateTime abatementTold) implements AboutPatient {}
