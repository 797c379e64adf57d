package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.axonframework.serialization.Revision;

/** Which records are about the same patient. */
public sealed interface MergeEvent extends PatientEvent {

    /**
     * Two records are about one patient; the survivor stands for both.
     *
     * @param patientId  the duplicate
     * @param survivorId the record that stands for both
     * @param reason     why, in the words of who decided
     */
    @EventName("patient.merged")
    @Revision("1")
    record PatientsMerged(@NotPersonal PatientId patientId, @NotPersonal PatientId survivorId,
            @PersonalData(CLINICAL) String reason) implements MergeEvent {
        @Override
        public Moment moment() {
            return Moment.about(survivorId.value()).saying(reason);
        }
    }

    /**
     * The two records are about two patients after all.
     *
     * @param patientId  the duplicate
     * @param survivorId the record that stood for both
     * @param reason     why, in the words of who decided
     */
    @EventName("patient.unmerged")
    @Revision("1")
    record PatientsUnmerged(@NotPersonal PatientId patientId, @NotPersonal PatientId survivorId,
            @PersonalData(CLINICAL) String reason) implements MergeEvent {
        @Override
        public Moment moment() {
            return Moment.about(survivorId.value()).saying(reason);
        }
    }
}
