package org.anamnesis.command.patient;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.command.status.CheckupStatus;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;

/** The aggregate of a patient who is registered, with facts that may be on record of her. */
final class RegisteredPatient {

    final PatientId id = new PatientId(UUID.randomUUID());
    final AllergyId allergyId = new AllergyId(UUID.randomUUID());
    final ConditionId conditionId = new ConditionId(UUID.randomUUID());
    final NoneKnownId noneKnownId = new NoneKnownId(UUID.randomUUID());
    final PatientRegistered registered = new PatientRegistered(id, demographics("1980-02"), Contact.unknown());
    final Allergy penicillin = allergy(null);
    final AllergyRecorded penicillinRecorded = new AllergyRecorded(id, allergyId, penicillin, List.of());
    final ConditionRecorded asthmaRecorded = new ConditionRecorded(id, conditionId, asthma(), List.of());
    final FixtureConfiguration<Patient> fixture = Fixtures.of(Patient.class,
            new PatientStatus(true, null, false), PractitionerStatus.ACTIVE, CheckupStatus.OWN);

    /** The aggregate after she was registered and all this happened. */
    TestExecutor<Patient> given(Object... further) {
        return fixture.given(with(registered)).andGiven(List.of(further).stream().map(this::with).toArray());
    }

    private Object with(Object event) {
        return new GenericEventMessage<>(event, LIVE);
    }

    PatientFactEnteredInError enteredInError(PatientFact fact, UUID factId) {
        return new PatientFactEnteredInError(id, fact, factId, "wrong chart");
    }

    static Demographics demographics(String birthDate) {
        return new Demographics(List.of(), List.of(HumanName.of("Weber", "Anna")), new ClinicalTime(birthDate),
                Sex.FEMALE,
                null);
    }

    static Allergy allergy(@Nullable String onset) {
        return new Allergy(CodeableConcept.of(Coding.SNOMED_CT, "91936005", "Allergy to penicillin"), null, null,
                VerificationStatus.CONFIRMED, List.of(), onset == null ? null : new ClinicalTime(onset), null, null,
                null);
    }

    static Condition asthma() {
        return Condition.of(CodeableConcept.of(Coding.SNOMED_CT, "195967001", "Asthma"), VerificationStatus.CONFIRMED,
                new ClinicalTime("2010"), null);
    }
}
