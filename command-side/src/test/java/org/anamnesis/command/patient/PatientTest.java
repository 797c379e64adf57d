package org.anamnesis.command.patient;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.command.CorrectDemographics;
import org.anamnesis.api.patient.command.DeactivatePatient;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.ReactivatePatient;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RecordBloodGroup;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.RecordDeath;
import org.anamnesis.api.patient.command.RefuteAllergy;
import org.anamnesis.api.patient.command.RefuteCondition;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.api.patient.command.ResolveAllergy;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.patient.command.StateNoneKnown;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyResolved;
import org.anamnesis.api.patient.event.BackgroundEvent.BloodGroupRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRefuted;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.NoneKnownEvent.NoneKnownStated;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatientTest {

    private final PatientId id = new PatientId(UUID.randomUUID());
    private final AllergyId allergyId = new AllergyId(UUID.randomUUID());
    private final ConditionId conditionId = new ConditionId(UUID.randomUUID());
    private final NoneKnownId noneKnownId = new NoneKnownId(UUID.randomUUID());
    private final PatientRegistered registered = new PatientRegistered(id, anna("1980-02"), Contact.unknown());
    private final Allergy penicillin = allergy(null);
    private final AllergyRecorded penicillinRecorded = new AllergyRecorded(id, allergyId, penicillin, List.of());
    private final ConditionRecorded asthmaRecorded = new ConditionRecorded(id, conditionId, asthma(), List.of());
    private final FixtureConfiguration<Patient> fixture = Fixtures.of(Patient.class,
            new PatientStatus(true, null, false), PractitionerStatus.ACTIVE);

    @Test
    void registers_an_unknown_patient() {
        fixture.givenNoPriorActivity().when(new RegisterPatient(id, anna("1980-02"), Contact.unknown()), LIVE)
                .expectEvents(registered);
    }

    @Test
    void registering_the_same_patient_again_is_silence() {
        given().when(new RegisterPatient(id, anna("1980-02"), Contact.unknown()), LIVE).expectNoEvents();
    }

    @Test
    void registering_again_after_a_correction_is_still_silence() {
        given(new DemographicsCorrected(id, anna("1981"), "typo"))
                .when(new RegisterPatient(id, anna("1980-02"), Contact.unknown()), LIVE).expectNoEvents();
    }

    @Test
    void refuses_to_register_somebody_else_under_the_same_id() {
        given().when(new RegisterPatient(id, anna("1999"), Contact.unknown()), LIVE)
                .expectException(Refused.with(PatientRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void another_tenants_command_meets_an_unknown_patient() {
        given().when(new RecordDeath(id, new ClinicalTime("2020")), FOREIGN)
                .expectException(Refused.with(PatientRefusal.PATIENT_UNKNOWN));
    }

    @Test
    void corrects_demographics_with_a_reason() {
        given().when(new CorrectDemographics(id, anna("1981"), "typo"), LIVE)
                .expectEvents(new DemographicsCorrected(id, anna("1981"), "typo"));
    }

    @Test
    void a_correction_that_changes_nothing_is_silence() {
        given().when(new CorrectDemographics(id, anna("1980-02"), "typo"), LIVE).expectNoEvents();
    }

    @Test
    void records_an_allergy_once() {
        given().when(new RecordAllergy(id, allergyId, penicillin), LIVE).expectEvents(penicillinRecorded);
        given(penicillinRecorded).when(new RecordAllergy(id, allergyId, penicillin), LIVE).expectNoEvents();
    }

    @Test
    void refuses_another_allergy_under_the_same_id() {
        given(penicillinRecorded).when(new RecordAllergy(id, allergyId, allergy("2001")), LIVE)
                .expectException(Refused.with(PatientRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void refutes_an_allergy_with_a_reason() {
        given(penicillinRecorded).when(new RefuteAllergy(id, allergyId, "tolerated"), LIVE)
                .expectEvents(new AllergyRefuted(id, allergyId, "tolerated"));
    }

    @Test
    void refuses_to_refute_an_allergy_that_is_not_there() {
        given().when(new RefuteAllergy(id, allergyId, "tolerated"), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGY_UNKNOWN));
    }

    @Test
    void refuses_to_refute_twice_for_different_reasons() {
        given(penicillinRecorded, new AllergyRefuted(id, allergyId, "tolerated"))
                .when(new RefuteAllergy(id, allergyId, "tested"), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGY_ALREADY_REFUTED));
    }

    @Test
    void states_that_no_allergies_are_known() {
        given().when(stateNone(Subject.ALLERGIES, "2020-01-01"), LIVE)
                .expectEvents(noneStated(Subject.ALLERGIES, "2020-01-01"));
    }

    @Test
    void refuses_none_known_while_an_allergy_stands() {
        given(penicillinRecorded).when(stateNone(Subject.ALLERGIES, "2020-01-01"), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGIES_ON_RECORD));
    }

    @Test
    void none_known_of_a_kind_is_refused_only_while_one_of_that_kind_stands() {
        given(penicillinRecorded).when(stateNone(Subject.DRUG_ALLERGIES, "2020"), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGIES_ON_RECORD));
        given(penicillinRecorded).when(stateNone(Subject.FOOD_ALLERGIES, "2020"), LIVE)
                .expectEvents(noneStated(Subject.FOOD_ALLERGIES, "2020"));
        given(penicillinRecorded).when(stateNone(Subject.PROBLEMS, "2020"), LIVE)
                .expectEvents(noneStated(Subject.PROBLEMS, "2020"));
        given(asthmaRecorded).when(stateNone(Subject.PROBLEMS, "2020"), LIVE)
                .expectException(Refused.with(PatientRefusal.PROBLEMS_ON_RECORD));
        given(asthmaRecorded, new ConditionRefuted(id, conditionId, "no"))
                .when(stateNone(Subject.PROBLEMS, "2020"), LIVE)
                .expectEvents(noneStated(Subject.PROBLEMS, "2020"));
    }

    @Test
    void history_may_contradict_itself_and_need_not_say_when_somebody_asked() {
        NoneKnown undated = new NoneKnown(Subject.ALLERGIES, null);
        given(penicillinRecorded).when(new StateNoneKnown(id, noneKnownId, undated), IMPORT)
                .expectEvents(new NoneKnownStated(id, noneKnownId, undated));
    }

    @Test
    void the_same_statement_again_is_silence_and_another_under_its_id_a_conflict() {
        given(noneStated(Subject.ALLERGIES, "2020")).when(stateNone(Subject.ALLERGIES, "2020"), LIVE).expectNoEvents();
        given(noneStated(Subject.ALLERGIES, "2020")).when(stateNone(Subject.ALLERGIES, "2021"), LIVE)
                .expectException(Refused.with(PatientRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void a_refuted_or_struck_allergy_does_not_stand_against_none_known() {
        given(penicillinRecorded, new AllergyRefuted(id, allergyId, "tolerated"))
                .when(stateNone(Subject.ALLERGIES, "2020-01-01"), LIVE)
                .expectEvents(noneStated(Subject.ALLERGIES, "2020-01-01"));
        given(penicillinRecorded, enteredInError(PatientFact.ALLERGY, allergyId.value()))
                .when(stateNone(Subject.ALLERGIES, "2020-01-01"), LIVE)
                .expectEvents(noneStated(Subject.ALLERGIES, "2020-01-01"));
    }

    @Test
    void resolves_a_condition() {
        given(asthmaRecorded).when(resolve("2015"), LIVE)
                .expectEvents(new ConditionResolved(id, conditionId, ConditionClinicalStatus.RESOLVED,
                        new ClinicalTime("2015"),
                        null));
    }

    @Test
    void refuses_a_condition_that_ends_before_it_began() {
        given(asthmaRecorded).when(resolve("2009"), LIVE)
                .expectException(Refused.with(PatientRefusal.ABATEMENT_BEFORE_ONSET));
    }

    @Test
    void a_problem_may_be_over_without_anybody_knowing_since_when() {
        ConditionResolved inRemission = new ConditionResolved(id, conditionId, ConditionClinicalStatus.REMISSION, null,
                new ApproximateTime(null, null, null, "in her forties"));
        given(asthmaRecorded)
                .when(new ResolveCondition(id, conditionId, inRemission.status(), null, inRemission.abatementTold()),
                        LIVE)
                .expectEvents(inRemission);
        given(asthmaRecorded, inRemission)
                .when(new ResolveCondition(id, conditionId, inRemission.status(), null, inRemission.abatementTold()),
                        LIVE)
                .expectNoEvents();
        given(asthmaRecorded, inRemission).when(resolve("2015"), LIVE)
                .expectException(Refused.with(PatientRefusal.CONDITION_ALREADY_RESOLVED));
    }

    @Test
    void refutes_a_condition_once() {
        ConditionRefuted refuted = new ConditionRefuted(id, conditionId, "Spirometry is normal");
        given(asthmaRecorded).when(new RefuteCondition(id, conditionId, refuted.reason()), LIVE).expectEvents(refuted);
        given(asthmaRecorded, refuted).when(new RefuteCondition(id, conditionId, refuted.reason()), LIVE)
                .expectNoEvents();
        given(asthmaRecorded, refuted).when(new RefuteCondition(id, conditionId, "Another reason"), LIVE)
                .expectException(Refused.with(PatientRefusal.CONDITION_ALREADY_REFUTED));
        given(asthmaRecorded, refuted).when(resolve("2015"), LIVE)
                .expectException(Refused.with(PatientRefusal.CONDITION_ALREADY_REFUTED));
    }

    @Test
    void an_allergy_is_over_once_and_then_contradicts_nothing() {
        AllergyResolved over = new AllergyResolved(id, allergyId, AllergyEnd.RESOLVED);
        given(penicillinRecorded).when(new ResolveAllergy(id, allergyId, AllergyEnd.RESOLVED), LIVE).expectEvents(over);
        given(penicillinRecorded, over).when(new ResolveAllergy(id, allergyId, AllergyEnd.RESOLVED), LIVE)
                .expectNoEvents();
        given(penicillinRecorded, over).when(new ResolveAllergy(id, allergyId, AllergyEnd.INACTIVE), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGY_ALREADY_RESOLVED));
        given(penicillinRecorded, over)
                .when(stateNone(Subject.ALLERGIES, "2020-01-01"), LIVE)
                .expectEvents(noneStated(Subject.ALLERGIES, "2020-01-01"));
        given(penicillinRecorded, new AllergyRefuted(id, allergyId, "tolerated"))
                .when(new ResolveAllergy(id, allergyId, AllergyEnd.RESOLVED), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGY_ALREADY_REFUTED));
    }

    @Test
    void refuses_to_resolve_a_condition_that_was_entered_in_error() {
        given(asthmaRecorded, enteredInError(PatientFact.CONDITION, conditionId.value()))
                .when(resolve("2015"), LIVE)
                .expectException(Refused.with(PatientRefusal.FACT_ENTERED_IN_ERROR));
    }

    @Test
    void refuses_a_death_before_birth_and_a_second_death() {
        given().when(new RecordDeath(id, new ClinicalTime("1979")), LIVE)
                .expectException(Refused.with(PatientRefusal.DEATH_BEFORE_BIRTH));
        given(new DeathRecorded(id, new ClinicalTime("2020"))).when(new RecordDeath(id, new ClinicalTime("2021")), LIVE)
                .expectException(Refused.with(PatientRefusal.DEATH_ALREADY_RECORDED));
    }

    @Test
    void a_death_entered_in_error_can_be_recorded_again() {
        given(new DeathRecorded(id, new ClinicalTime("2020")), enteredInError(PatientFact.DEATH, id.value()))
                .when(new RecordDeath(id, new ClinicalTime("2021")), LIVE)
                .expectEvents(new DeathRecorded(id, new ClinicalTime("2021")));
    }

    @Test
    void importing_again_brings_back_neither_a_struck_death_nor_a_superseded_statement() {
        given(new DeathRecorded(id, new ClinicalTime("2020")), enteredInError(PatientFact.DEATH, id.value()))
                .when(new RecordDeath(id, new ClinicalTime("2020")), IMPORT).expectNoEvents();
        given(noneStated(Subject.ALLERGIES, "2019"), penicillinRecorded,
                new AllergyRefuted(id, allergyId, "tolerated"))
                .when(stateNone(Subject.ALLERGIES, "2019"), IMPORT).expectNoEvents();
    }

    @Test
    void refuses_an_allergy_that_began_after_death_but_takes_it_as_history_with_a_warning() {
        DeathRecorded death = new DeathRecorded(id, new ClinicalTime("2020-05-01"));
        given(death).when(new RecordAllergy(id, allergyId, allergy("2020-06")), LIVE)
                .expectException(Refused.with(PatientRefusal.PATIENT_DECEASED));
        given(death).when(new RecordAllergy(id, allergyId, allergy("2020-06")), IMPORT)
                .expectEvents(new AllergyRecorded(id, allergyId, allergy("2020-06"),
                        List.of(new Warning(Warning.Code.AFTER_DEATH, "onset"))));
    }

    @Test
    void records_what_was_before_death() {
        given(new DeathRecorded(id, new ClinicalTime("2020-05-01")))
                .when(new RecordAllergy(id, allergyId, allergy("2020-04")), LIVE)
                .expectEvents(new AllergyRecorded(id, allergyId, allergy("2020-04"), List.of()));
    }

    @Test
    void a_deactivated_record_takes_no_clinical_acts_until_it_is_reactivated() {
        PatientDeactivated deactivated = new PatientDeactivated(id, "moved away");
        given(deactivated).when(new RecordCondition(id, conditionId, asthma()), LIVE)
                .expectException(Refused.with(PatientRefusal.PATIENT_DEACTIVATED));
        given(deactivated, new PatientReactivated(id, "came back"))
                .when(new RecordCondition(id, conditionId, asthma()), LIVE)
                .expectEvents(asthmaRecorded);
    }

    @Test
    void deactivating_twice_is_silence() {
        given(new PatientDeactivated(id, "moved away")).when(new DeactivatePatient(id, "again"), LIVE).expectNoEvents();
        given().when(new ReactivatePatient(id, "never gone"), LIVE).expectNoEvents();
    }

    @Test
    void records_a_blood_group_once_and_replaces_it() {
        BloodGroupRecorded a = new BloodGroupRecorded(id, bloodGroup("112144000", "Blood group A"));
        BloodGroupRecorded b = new BloodGroupRecorded(id, bloodGroup("112149005", "Blood group B"));
        given().when(new RecordBloodGroup(id, a.bloodGroup()), LIVE).expectEvents(a);
        given(a).when(new RecordBloodGroup(id, a.bloodGroup()), LIVE).expectNoEvents();
        given(a, b).when(new RecordBloodGroup(id, a.bloodGroup()), LIVE).expectEvents(a);
    }

    @Test
    void marks_a_fact_entered_in_error_once() {
        var command = new MarkPatientFactEnteredInError(id, PatientFact.ALLERGY, allergyId.value(), "wrong chart");
        given(penicillinRecorded).when(command, LIVE)
                .expectEvents(enteredInError(PatientFact.ALLERGY, allergyId.value()));
        given(penicillinRecorded, enteredInError(PatientFact.ALLERGY, allergyId.value())).when(command, LIVE)
                .expectNoEvents();
        given().when(command, LIVE).expectException(Refused.with(PatientRefusal.FACT_UNKNOWN));
    }

    private TestExecutor<Patient> given(Object... further) {
        return fixture.given(with(registered)).andGiven(List.of(further).stream().map(this::with).toArray());
    }

    private Object with(Object event) {
        return new org.axonframework.eventhandling.GenericEventMessage<>(event, LIVE);
    }

    private PatientFactEnteredInError enteredInError(PatientFact fact, UUID factId) {
        return new PatientFactEnteredInError(id, fact, factId, "wrong chart");
    }

    private static Demographics anna(String birthDate) {
        return new Demographics(List.of(), List.of(HumanName.of("Weber", "Anna")), new ClinicalTime(birthDate),
                Sex.FEMALE,
                null);
    }

    private static Allergy allergy(@Nullable String onset) {
        return new Allergy(CodeableConcept.of(Coding.SNOMED_CT, "91936005", "Allergy to penicillin"), null, null,
                VerificationStatus.CONFIRMED, List.of(), onset == null ? null : new ClinicalTime(onset), null, null,
                null);
    }

    private ResolveCondition resolve(String abatement) {
        return new ResolveCondition(id, conditionId, ConditionClinicalStatus.RESOLVED, new ClinicalTime(abatement),
                null);
    }

    private StateNoneKnown stateNone(Subject subject, String asserted) {
        return new StateNoneKnown(id, noneKnownId, new NoneKnown(subject, new ClinicalTime(asserted)));
    }

    private NoneKnownStated noneStated(Subject subject, String asserted) {
        return new NoneKnownStated(id, noneKnownId, new NoneKnown(subject, new ClinicalTime(asserted)));
    }

    private static CodeableConcept bloodGroup(String code, String display) {
        return CodeableConcept.of(Coding.SNOMED_CT, code, display);
    }

    private static Condition asthma() {
        return Condition.of(CodeableConcept.of(Coding.SNOMED_CT, "195967001", "Asthma"), VerificationStatus.CONFIRMED,
                new ClinicalTime("2010"), null);
    }
}
