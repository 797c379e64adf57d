package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;
import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.axonframework.serialization.Revision;

/** What imports told of the patient, or of somebody who may be the patient, and the record did not take over. */
public sealed interface NotTakenOverEvent extends PatientEvent {

    /**
     * Facts were told that the record could not take over.
     *
     * @param facts them
     */
    @EventName("patient.facts-not-taken-over")
    @Revision("1")
    record FactsNotTakenOver(@NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) List<FactNotTakenOver> facts) implements NotTakenOverEvent {
        @Override
        public Moment moment() {
            return Moment.about(patientId.value());
        }
    }

    /**
     * Somebody saw to a fact that was not taken over: it is recorded by hand, or need not be.
     *
     * @param factId the fact
     * @param reason how, in the words of who did
     */
    @EventName("patient.fact-not-taken-over-settled")
    @Revision("1")
    record FactNotTakenOverSettled(@NotPersonal PatientId patientId, @NotPersonal UUID factId,
            @PersonalData(CLINICAL) String reason) implements NotTakenOverEvent {
        @Override
        public Moment moment() {
            return Moment.about(factId).saying(reason);
        }
    }

    /**
     * Facts were told of somebody who has the patient's number and is described as somebody else: they wait for a person
     * to say whose they are.
     *
     * @param heldFactsId  all facts of one description and source
     * @param demographics who they are told of
     * @param facts        them, so far as they were not held before
     */
    @EventName("patient.facts-held")
    @Revision("1")
    record FactsHeld(@NotPersonal PatientId patientId, @NotPersonal HeldFactsId heldFactsId,
            @PersonalData(IDENTITY) Demographics demographics,
            @PersonalData(CLINICAL) List<FactNotTakenOver> facts) implements NotTakenOverEvent {
        @Override
        public Moment moment() {
            return Moment.recorded(heldFactsId.value());
        }
    }

    /**
     * Somebody said that held facts are the patient's: they are recorded, and whoever is described like that is the
     * patient.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("patient.held-facts-recognized")
    @Revision("1")
    record HeldFactsRecognized(@NotPersonal PatientId patientId, @NotPersonal HeldFactsId heldFactsId,
            @PersonalData(CLINICAL) String reason) implements NotTakenOverEvent {
        @Override
        public Moment moment() {
            return Moment.about(heldFactsId.value()).saying(reason);
        }
    }

    /**
     * Somebody said that held facts are not the patient's: they are dropped, and whoever is described like that is
     * another.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("patient.held-facts-dropped")
    @Revision("1")
    record HeldFactsDropped(@NotPersonal PatientId patientId, @NotPersonal HeldFactsId heldFactsId,
            @PersonalData(CLINICAL) String reason) implements NotTakenOverEvent {
        @Override
        public Moment moment() {
            return Moment.about(heldFactsId.value()).saying(reason);
        }
    }
}
