package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.axonframework.serialization.Revision;

/** What the patient was asked for and does not have. */
public sealed interface NoneKnownEvent extends PatientEvent {

    /**
     * Somebody asked, and none are known: more than silence.
     *
     * @param noneKnownId the statement
     * @param noneKnown   of what
     */
    @EventName("patient.none-known-stated")
    @Revision("1")
    record NoneKnownStated(@NotPersonal PatientId patientId, @NotPersonal NoneKnownId noneKnownId,
            @PersonalData(CLINICAL) NoneKnown noneKnown) implements NoneKnownEvent {
        @Override
        public Moment moment() {
            return Moment.recorded(noneKnownId.value()).at(noneKnown.asserted()).coded(noneKnown.subject().code());
        }
    }
}
