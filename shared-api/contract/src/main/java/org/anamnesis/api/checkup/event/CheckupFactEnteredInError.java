package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.UUID;
import org.anamnesis.api.EventName;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.EnteredInError;
import org.axonframework.serialization.Revision;

/**
 * A fact of the checkup never was true; history keeps it, charts strike it.
 *
 * @param fact   which kind of fact
 * @param factId which one
 * @param reason why, in the words of who decided
 */
@EventName("checkup.fact-entered-in-error")
@Revision("1")
public record CheckupFactEnteredInError(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal CheckupFact fact, @NotPersonal UUID factId,
        @PersonalData(CLINICAL) String reason) implements CheckupEvent, EnteredInError {

    @Override
    public Class<CheckupEvent> strikes() {
        return CheckupEvent.class;
    }
}
