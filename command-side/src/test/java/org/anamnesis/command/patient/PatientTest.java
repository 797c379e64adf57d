package org.anamnesis.command.patient;

import static org.anamnesis.command.patient.RegisteredPatient.allergy;
import static org.anamnesis.command.patient.RegisteredPatient.asthma;
import static org.anamnesis.command.patient.RegisteredPatient.demographics;
import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.command.CorrectDemographics;
import org.anamnesis.api.patient.command.DeactivatePatient;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.ReactivatePatient;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RecordBloodGroup;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.RecordDeath;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.api.patient.command.StateNoneKnown;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.BackgroundEvent.BloodGroupRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.NoneKnownEvent.NoneKnownStated;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.testing.Refused;
import org.junit.jupiter.api.Test;

class PatientTest {

    private final RegisteredPatient anna = new RegisteredPatient();

    @Test
    void registers_an_unknown_patient() {
        anna.fixture.givenNoPriorActivity()
                .when(new RegisterPatient(anna.id, demographics("1980-02"), Contact.unknown()), LIVE)
                .expectEvents(anna.registered);
    }

    @Test
    void registering_the_same_patient_again_is_silence() {
        anna.given().when(new RegisterPatient(anna.id, demographics("1980-02"), Contact.unknown()), LIVE)
                .expectNoEvents();
    }

    @Test
    void registering_again_after_a_correction_is_still_silence() {
        anna.given(new DemographicsCorrected(anna.id, demographics("1981"), "typo"))
                .when(new RegisterPatient(anna.id, demographics("1980-02"), Contact.unknown()), LIVE).expectNoEvents();
    }

    @Test
    void refuses_to_register_somebody_else_under_the_same_id() {
        anna.given().when(new RegisterPatient(anna.id, demographics("1999"), Contact.unknown()), LIVE)
                .expectException(Refused.with(PatientRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void another_tenants_command_meets_an_unknown_patient() {
        anna.given().when(new RecordDeath(anna.id, new ClinicalTime("2020")), FOREIGN)
                .expectException(Refused.with(PatientRefusal.PATIENT_UNKNOWN));
    }

    @Test
    void corrects_demographics_with_a_reason() {
        anna.given().when(new CorrectDemographics(anna.id, demographics("1981"), "typo"), LIVE)
                .expectEvents(new DemographicsCorrected(anna.id, demographics("1981"), "typo"));
    }

    @Test
    void a_correction_that_changes_nothing_is_silence() {
        anna.given().when(new CorrectDemographics(anna.id, demographics("1980-02"), "typo"), LIVE).expectNoEvents();
    }

    @Test
    void refuses_a_death_before_birth_and_a_second_death() {
        anna.given().when(new RecordDeath(anna.id, new ClinicalTime("1979")), LIVE)
                .expectException(Refused.with(PatientRefusal.DEATH_BEFORE_BIRTH));
        anna.given(new DeathRecorded(anna.id, new ClinicalTime("2020")))
                .when(new RecordDeath(anna.id, new ClinicalTime("2021")), LIVE)
                .expectException(Refused.with(PatientRefusal.DEATH_ALREADY_RECORDED));
    }

    @Test
    void a_death_entered_in_error_can_be_recorded_again() {
        anna.given(new DeathRecorded(anna.id, new ClinicalTime("2020")),
                anna.enteredInError(PatientFact.DEATH, anna.id.value()))
                .when(new RecordDeath(anna.id, new ClinicalTime("2021")), LIVE)
                .expectEvents(new DeathRecorded(anna.id, new ClinicalTime("2021")));
    }

    @Test
    void importing_again_brings_back_neither_a_struck_death_nor_a_superseded_statement() {
        anna.given(new DeathRecorded(anna.id, new ClinicalTime("2020")),
                anna.enteredInError(PatientFact.DEATH, anna.id.value()))
                .when(new RecordDeath(anna.id, new ClinicalTime("2020")), IMPORT).expectNoEvents();
        anna.given(noneStated(Subject.ALLERGIES, "2019"), anna.penicillinRecorded,
                new AllergyRefuted(anna.id, anna.allergyId, "tolerated"))
                .when(stateNone(Subject.ALLERGIES, "2019"), IMPORT).expectNoEvents();
    }

    @Test
    void refuses_an_allergy_that_began_after_death_but_takes_it_as_history_with_a_warning() {
        DeathRecorded death = new DeathRecorded(anna.id, new ClinicalTime("2020-05-01"));
        anna.given(death).when(new RecordAllergy(anna.id, anna.allergyId, allergy("2020-06")), LIVE)
                .expectException(Refused.with(PatientRefusal.PATIENT_DECEASED));
        anna.given(death).when(new RecordAllergy(anna.id, anna.allergyId, allergy("2020-06")), IMPORT)
                .expectEvents(new AllergyRecorded(anna.id, anna.allergyId, allergy("2020-06"),
                        List.of(new Warning(Warning.Code.AFTER_DEATH, "onset"))));
    }

    @Test
    void records_what_was_before_death() {
        anna.given(new DeathRecorded(anna.id, new ClinicalTime("2020-05-01")))
                .when(new RecordAllergy(anna.id, anna.allergyId, allergy("2020-04")), LIVE)
                .expectEvents(new AllergyRecorded(anna.id, anna.allergyId, allergy("2020-04"), List.of()));
    }

    @Test
    void a_deactivated_record_takes_no_clinical_acts_until_it_is_reactivated() {
        PatientDeactivated deactivated = new PatientDeactivated(anna.id, "moved away");
        anna.given(deactivated).when(new RecordCondition(anna.id, anna.conditionId, asthma()), LIVE)
                .expectException(Refused.with(PatientRefusal.PATIENT_DEACTIVATED));
        anna.given(deactivated, new PatientReactivated(anna.id, "came back"))
                .when(new RecordCondition(anna.id, anna.conditionId, asthma()), LIVE)
                .expectEvents(anna.asthmaRecorded);
    }

    @Test
    void deactivating_twice_is_silence() {
        anna.given(new PatientDeactivated(anna.id, "moved away")).when(new DeactivatePatient(anna.id, "again"), LIVE)
                .expectNoEvents();
        anna.given().when(new ReactivatePatient(anna.id, "never gone"), LIVE).expectNoEvents();
    }

    @Test
    void records_a_blood_group_once_and_replaces_it() {
        BloodGroupRecorded a = new BloodGroupRecorded(anna.id, bloodGroup("112144000", "Blood group A"));
        BloodGroupRecorded b = new BloodGroupRecorded(anna.id, bloodGroup("112149005", "Blood group B"));
        anna.given().when(new RecordBloodGroup(anna.id, a.bloodGroup()), LIVE).expectEvents(a);
        anna.given(a).when(new RecordBloodGroup(anna.id, a.bloodGroup()), LIVE).expectNoEvents();
        anna.given(a, b).when(new RecordBloodGroup(anna.id, a.bloodGroup()), LIVE).expectEvents(a);
    }

    @Test
    void marks_a_fact_entered_in_error_once() {
        var command = new MarkPatientFactEnteredInError(anna.id, PatientFact.ALLERGY, anna.allergyId.value(),
                "wrong chart");
        anna.given(anna.penicillinRecorded).when(command, LIVE)
                .expectEvents(anna.enteredInError(PatientFact.ALLERGY, anna.allergyId.value()));
        anna.given(anna.penicillinRecorded, anna.enteredInError(PatientFact.ALLERGY, anna.allergyId.value()))
                .when(command, LIVE)
                .expectNoEvents();
        anna.given().when(command, LIVE).expectException(Refused.with(PatientRefusal.FACT_UNKNOWN));
    }

    private StateNoneKnown stateNone(Subject subject, String asserted) {
        return new StateNoneKnown(anna.id, anna.noneKnownId, new NoneKnown(subject, new ClinicalTime(asserted)));
    }

    private NoneKnownStated noneStated(Subject subject, String asserted) {
        return new NoneKnownStated(anna.id, anna.noneKnownId, new NoneKnown(subject, new ClinicalTime(asserted)));
    }

    private static CodeableConcept bloodGroup(String code, String display) {
        return CodeableConcept.of(Coding.SNOMED_CT, code, display);
    }
}
