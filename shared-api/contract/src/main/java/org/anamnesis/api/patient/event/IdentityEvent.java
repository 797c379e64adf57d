package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;
import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.Contact;
import org.axonframework.serialization.Revision;

/** Who the patient is and how it is reached. */
public sealed interface IdentityEvent extends PatientEvent {

    /**
     * A patient, human or animal, got a record.
     *
     * @param demographics who it is
     * @param contact      how it is reached
     */
    @EventName("patient.registered")
    @Revision("1")
    record PatientRegistered(@NotPersonal PatientId patientId, @PersonalData(IDENTITY) Demographics demographics,
            @PersonalData(IDENTITY) Contact contact) implements IdentityEvent {
        @Override
        public Moment moment() {
            return Moment.about(patientId.value());
        }
    }

    /**
     * Who the patient is was stated anew; it replaces what was stated before.
     *
     * @param demographics who it is, complete
     * @param reason       why, in the words of who decided
     */
    @EventName("patient.demographics-corrected")
    @Revision("1")
    record DemographicsCorrected(@NotPersonal PatientId patientId, @PersonalData(IDENTITY) Demographics demographics,
            @PersonalData(CLINICAL) String reason) implements IdentityEvent {
        @Override
        public Moment moment() {
            return Moment.about(patientId.value()).saying(reason);
        }
    }

    /**
     * How the patient is reached was stated anew; it replaces what was stated before.
     *
     * @param contact how it is reached, complete
     */
    @EventName("patient.contact-changed")
    @Revision("1")
    record ContactChanged(@NotPersonal PatientId patientId,
            @PersonalData(IDENTITY) Contact contact) implements IdentityEvent {
        @Override
        public Moment moment() {
            return Moment.about(patientId.value());
        }
    }
}
