package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/** The patient's allergies and intolerances. */
public sealed interface AllergyEvent extends PatientEvent {

    /**
     * An allergy or intolerance was recorded.
     *
     * @param warnings what to doubt in it; empty when nothing
     */
    @EventName("patient.allergy-recorded")
    @Revision("1")
    record AllergyRecorded(@NotPersonal PatientId patientId, @NotPersonal AllergyId allergyId,
            @PersonalData(CLINICAL) Allergy allergy,
            @PersonalData(CLINICAL) List<Warning> warnings) implements AllergyEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public AllergyRecorded {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(allergyId.value()).at(allergy.onset()).coded(allergy.code())
                    .saying(allergy.note()).standing(allergy.verification()).doubted(warnings);
        }
    }

    /**
     * An allergy is over.
     *
     * @param status how it is over
     */
    @EventName("patient.allergy-resolved")
    @Revision("1")
    record AllergyResolved(@NotPersonal PatientId patientId, @NotPersonal AllergyId allergyId,
            @PersonalData(CLINICAL) AllergyEnd status) implements AllergyEvent {
        @Override
        public Moment moment() {
            return Moment.about(allergyId.value()).standing(status);
        }
    }

    /**
     * An allergy was found not to exist.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("patient.allergy-refuted")
    @Revision("1")
    record AllergyRefuted(@NotPersonal PatientId patientId, @NotPersonal AllergyId allergyId,
            @PersonalData(CLINICAL) String reason) implements AllergyEvent {
        @Override
        public Moment moment() {
            return Moment.about(allergyId.value()).saying(reason);
        }
    }
}
