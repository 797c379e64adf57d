package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.serialization.Revision;

/** Whether the patient lives, and whether its record takes new clinical acts. */
public sealed interface CareStatusEvent extends PatientEvent {

    /**
     * The patient died.
     *
     * @param deceased when it died
     */
    @EventName("patient.death-recorded")
    @Revision("1")
    record DeathRecorded(@NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) ClinicalTime deceased) implements CareStatusEvent {
        @Override
        public Moment moment() {
            return Moment.about(patientId.value()).at(deceased);
        }
    }

    /**
     * The record was closed to new clinical acts.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("patient.deactivated")
    @Revision("1")
    record PatientDeactivated(@NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) String reason) implements CareStatusEvent {
        @Override
        public Moment moment() {
            return Moment.about(patientId.value()).saying(reason);
        }
    }

    /**
     * The record was opened again.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("patient.reactivated")
    @Revision("1")
    record PatientReactivated(@NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) String reason) implements CareStatusEvent {
        @Override
        public Moment moment() {
            return Moment.about(patientId.value()).saying(reason);
        }
    }
}
