package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.UUID;
import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.EnteredInError;
import org.axonframework.serialization.Revision;

/**
 * A fact of the record never was true; history keeps it, charts strike it.
 *
 * @param fact   which kind of fact
 * @param factId which one
 * @param reason why, in the words of who decided
 */
@EventName("patient.fact-entered-in-error")
@Revision("1")
public record PatientFactEnteredInError(@NotPersonal PatientId patientId, @NotPersonal PatientFact fact,
        @NotPersonal UUID factId, @PersonalData(CLINICAL) String reason) implements PatientEvent, EnteredInError {

    @Override
    public Class<? extends PatientEvent> strikes() {
        return switch (fact) {
            case ALLERGY -> AllergyEvent.class;
            case CONDITION -> ConditionEvent.class;
            case NONE_KNOWN -> NoneKnownEvent.class;
            // Its id is the patient's, of which other events speak too.
            case DEATH -> CareStatusEvent.DeathRecorded.class;
        };
    }
}
