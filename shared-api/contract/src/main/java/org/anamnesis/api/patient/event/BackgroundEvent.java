package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.CodeableConcept;
import org.axonframework.serialization.Revision;

/** What hardly ever changes in a patient and matters whenever it is treated. */
public sealed interface BackgroundEvent extends PatientEvent {

    /**
     * The patient's blood group was recorded; it replaces what was recorded before.
     *
     * @param bloodGroup group and rhesus factor
     */
    @EventName("patient.blood-group-recorded")
    @Revision("1")
    record BloodGroupRecorded(@NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) CodeableConcept bloodGroup) implements BackgroundEvent {
        @Override
        public Moment moment() {
            return Moment.about(patientId.value()).coded(bloodGroup);
        }
    }
}
