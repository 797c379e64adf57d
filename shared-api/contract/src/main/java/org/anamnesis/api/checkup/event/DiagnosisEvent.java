package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

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
                    .coded(diagnosis.code()).doubted(warnings);
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
