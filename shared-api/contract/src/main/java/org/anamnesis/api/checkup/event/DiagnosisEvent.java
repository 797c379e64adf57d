package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What was diagnosed at the visit. */
public sealed interface DiagnosisEvent extends CheckupEvent {

    /**
     * The practitioner diagnosed something.
     *
     * @param warnings what to doubt in it; empty when nothing
     */
    @EventName("checkup.diagnosis-recorded")
    @Revision("1")
    record DiagnosisRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal DiagnosisId diagnosisId, @PersonalData(CLINICAL) Diagnosis diagnosis,
            @PersonalData(CLINICAL) List<Warning> warnings) implements DiagnosisEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public DiagnosisRecorded {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(diagnosisId.value()).in(checkupId).at(diagnosis.onset())
                    .coded(diagnosis.code()).saying(diagnosis.note())
                    .standing(diagnosis.certainty()).doubted(warnings);
        }
    }

    /**
     * What was diagnosed is over.
     *
     * @param status        how it stands now: inactive, in remission or resolved
     * @param abatement     when it ended; absent where nobody says
     * @param abatementTold when it ended, as far as the date does not say it
     */
    @EventName("checkup.diagnosis-resolved")
    @Revision("1")
    record DiagnosisResolved(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal DiagnosisId diagnosisId, @PersonalData(CLINICAL) ConditionClinicalStatus status,
            @PersonalData(CLINICAL) @Nullable ClinicalTime abatement,
            @PersonalData(CLINICAL) @Nullable ApproximateTime abatementTold) implements DiagnosisEvent {
        @Override
        public Moment moment() {
            return Moment.about(diagnosisId.value()).in(checkupId).at(abatement).standing(status);
        }
    }

    /**
     * The practitioner no longer holds the diagnosis.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("checkup.diagnosis-retracted")
    @Revision("1")
    record DiagnosisRetracted(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal DiagnosisId diagnosisId, @PersonalData(CLINICAL) String reason) implements DiagnosisEvent {
        @Override
        public Moment moment() {
            return Moment.about(diagnosisId.value()).in(checkupId).saying(reason);
        }
    }
}
