package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The patient's problem list. */
public sealed interface ConditionEvent extends PatientEvent {

    /**
     * A problem was put on the problem list.
     *
     * @param conditionId the entry of the problem list
     * @param condition   the problem
     * @param warnings    what to doubt in it; empty when nothing
     */
    @EventName("patient.condition-recorded")
    @Revision("1")
    record ConditionRecorded(@NotPersonal PatientId patientId, @NotPersonal ConditionId conditionId,
            @PersonalData(CLINICAL) Condition condition,
            @PersonalData(CLINICAL) List<Warning> warnings) implements ConditionEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public ConditionRecorded {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(conditionId.value()).in(condition.checkupId()).at(condition.onset())
                    .coded(condition.code()).saying(condition.note())
                    .standing(condition.verification()).doubted(warnings);
        }
    }

    /**
     * A problem ended.
     *
     * @param conditionId   the entry of the problem list
     * @param status        how it stands now: inactive, in remission or resolved
     * @param abatement     when it ended; absent where nobody says
     * @param abatementTold when it ended, as far as the date does not say it
     */
    @EventName("patient.condition-resolved")
    @Revision("1")
    record ConditionResolved(@NotPersonal PatientId patientId, @NotPersonal ConditionId conditionId,
            @PersonalData(CLINICAL) ConditionClinicalStatus status,
            @PersonalData(CLINICAL) @Nullable ClinicalTime abatement,
            @PersonalData(CLINICAL) @Nullable ApproximateTime abatementTold) implements ConditionEvent {
        @Override
        public Moment moment() {
            return Moment.about(conditionId.value()).at(abatement).standing(status);
        }
    }

    /**
     * A problem was found not to exist.
     *
     * @param conditionId the entry of the problem list
     * @param reason      why, in the words of who decided
     */
    @EventName("patient.condition-refuted")
    @Revision("1")
    record ConditionRefuted(@NotPersonal PatientId patientId, @NotPersonal ConditionId conditionId,
            @PersonalData(CLINICAL) String reason) implements ConditionEvent {
        @Override
        public Moment moment() {
            return Moment.about(conditionId.value()).saying(reason);
        }
    }
}
