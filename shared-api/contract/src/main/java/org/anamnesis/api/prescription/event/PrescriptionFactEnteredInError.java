package org.anamnesis.api.prescription.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.UUID;
import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.timeline.EnteredInError;
import org.anamnesis.api.timeline.Moment;
import org.axonframework.serialization.Revision;

/**
 * A fact of the prescription never was true; history keeps it, charts strike it.
 *
 * @param fact   which kind of fact
 * @param factId which one
 * @param reason why, in the words of who decided
 */
@EventName("prescription.fact-entered-in-error")
@Revision("1")
public record PrescriptionFactEnteredInError(@NotPersonal PrescriptionId prescriptionId,
        @NotPersonal PatientId patientId, @NotPersonal PrescriptionFact fact, @NotPersonal UUID factId,
        @PersonalData(CLINICAL) String reason) implements PrescriptionEvent, EnteredInError {

    @Override
    public Class<PrescriptionEvent> strikes() {
        return PrescriptionEvent.class;
    }

    @Override
    public Moment moment() {
        return EnteredInError.super.moment().under(prescriptionId);
    }
}
