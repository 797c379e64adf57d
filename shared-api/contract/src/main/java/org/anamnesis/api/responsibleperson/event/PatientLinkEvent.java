package org.anamnesis.api.responsibleperson.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;
import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import java.util.UUID;
import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.timeline.ClinicalEvent;
import org.anamnesis.api.timeline.EnteredInError;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Period;
import org.axonframework.serialization.Revision;

/** For which patients the person is responsible. */
public sealed interface PatientLinkEvent extends ResponsiblePersonEvent, ClinicalEvent {

    /**
     * The person answers for a patient from now on, or did for a time.
     *
     * @param relationship as what: owner, parent, guarantor, in HL7 RoleCode where it has one
     * @param period       for how long
     */
    @EventName("responsible-person.patient-linked")
    @Revision("1")
    record PatientLinked(@NotPersonal ResponsiblePersonId responsiblePersonId, @NotPersonal LinkId linkId,
            @NotPersonal PatientId patientId, @PersonalData(IDENTITY) CodeableConcept relationship,
            @PersonalData(IDENTITY) Period period) implements PatientLinkEvent {
        @Override
        public Moment moment() {
            return Moment.recorded(linkId.value()).at(period.start()).coded(relationship);
        }
    }

    /**
     * The person no longer answers for the patient.
     *
     * @param end    since when
     * @param reason why, in the words of who decided
     */
    @EventName("responsible-person.patient-link-ended")
    @Revision("1")
    record PatientLinkEnded(@NotPersonal ResponsiblePersonId responsiblePersonId, @NotPersonal LinkId linkId,
            @NotPersonal PatientId patientId, @PersonalData(IDENTITY) ClinicalTime end,
            @PersonalData(CLINICAL) String reason) implements PatientLinkEvent {
        @Override
        public Moment moment() {
            return Moment.about(linkId.value()).at(end).saying(reason);
        }
    }

    /**
     * The person never answered for the patient.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("responsible-person.patient-link-entered-in-error")
    @Revision("1")
    record PatientLinkEnteredInError(@NotPersonal ResponsiblePersonId responsiblePersonId,
            @NotPersonal LinkId linkId, @NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) String reason) implements PatientLinkEvent, EnteredInError {
        @Override
        public UUID factId() {
            return linkId.value();
        }

        @Override
        public Class<PatientLinkEvent> strikes() {
            return PatientLinkEvent.class;
        }
    }
}
