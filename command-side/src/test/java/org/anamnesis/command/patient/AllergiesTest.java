package org.anamnesis.command.patient;

import static org.anamnesis.command.patient.RegisteredPatient.allergy;
import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RefuteAllergy;
import org.anamnesis.api.patient.command.ResolveAllergy;
import org.anamnesis.api.patient.command.StateNoneKnown;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyResolved;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRefuted;
import org.anamnesis.api.patient.event.NoneKnownEvent.NoneKnownStated;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.testing.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Allergies, and that none of something are known. */
class AllergiesTest {

    private final RegisteredPatient anna = new RegisteredPatient();

    @Test
    void records_an_allergy_once() {
        anna.given().when(new RecordAllergy(anna.id, anna.allergyId, anna.penicillin), LIVE)
                .expectEvents(anna.penicillinRecorded);
        anna.given(anna.penicillinRecorded).when(new RecordAllergy(anna.id, anna.allergyId, anna.penicillin), LIVE)
                .expectNoEvents();
    }

    @Test
    void refuses_another_allergy_under_the_same_id() {
        anna.given(anna.penicillinRecorded).when(new RecordAllergy(anna.id, anna.allergyId, allergy("2001")), LIVE)
                .expectException(Refused.with(PatientRefusal.DIFFERENT_CONTENT));
    }

    @ParameterizedTest
    @CsvSource({"http://snomed.info/sct, 716186003, ", ", , NKDA", ", , No known allergy to nuts",
            "http://snomed.info/sct, 1003774007, "})
    void that_none_are_known_is_no_allergy(@Nullable String system, @Nullable String code, @Nullable String text) {
        Allergy none = new Allergy(code == null
                ? new CodeableConcept(List.of(), text)
                : CodeableConcept.of(String.valueOf(system), code, null), anna.penicillin.category(),
                anna.penicillin.criticality(), anna.penicillin.verification(), List.of(), null, null, null, null);
        anna.given().when(new RecordAllergy(anna.id, anna.allergyId, none), LIVE)
                .expectException(Refused.with(PatientRefusal.NONE_KNOWN_IS_NO_ENTRY));
    }

    @Test
    void refutes_an_allergy_with_a_reason() {
        anna.given(anna.penicillinRecorded).when(new RefuteAllergy(anna.id, anna.allergyId, "tolerated"), LIVE)
                .expectEvents(new AllergyRefuted(anna.id, anna.allergyId, "tolerated"));
    }

    @Test
    void refuses_to_refute_an_allergy_that_is_not_there() {
        anna.given().when(new RefuteAllergy(anna.id, anna.allergyId, "tolerated"), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGY_UNKNOWN));
    }

    @Test
    void refuses_to_refute_twice_for_different_reasons() {
        anna.given(anna.penicillinRecorded, new AllergyRefuted(anna.id, anna.allergyId, "tolerated"))
                .when(new RefuteAllergy(anna.id, anna.allergyId, "tested"), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGY_ALREADY_REFUTED));
    }

    @Test
    void states_that_no_allergies_are_known() {
        anna.given().when(stateNone(Subject.ALLERGIES, "2020-01-01"), LIVE)
                .expectEvents(noneStated(Subject.ALLERGIES, "2020-01-01"));
    }

    @Test
    void refuses_none_known_while_an_allergy_stands() {
        anna.given(anna.penicillinRecorded).when(stateNone(Subject.ALLERGIES, "2020-01-01"), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGIES_ON_RECORD));
    }

    @Test
    void none_known_of_a_kind_is_refused_only_while_one_of_that_kind_stands() {
        anna.given(anna.penicillinRecorded).when(stateNone(Subject.DRUG_ALLERGIES, "2020"), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGIES_ON_RECORD));
        anna.given(anna.penicillinRecorded).when(stateNone(Subject.FOOD_ALLERGIES, "2020"), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGIES_ON_RECORD));
        Allergy drug = new Allergy(anna.penicillin.code(), Allergy.Category.MEDICATION, null,
                anna.penicillin.verification(), List.of(), null, null, null, null);
        anna.given(new AllergyRecorded(anna.id, anna.allergyId, drug, List.of()))
                .when(stateNone(Subject.FOOD_ALLERGIES, "2020"), LIVE)
                .expectEvents(noneStated(Subject.FOOD_ALLERGIES, "2020"));
        anna.given(anna.penicillinRecorded).when(stateNone(Subject.PROBLEMS, "2020"), LIVE)
                .expectEvents(noneStated(Subject.PROBLEMS, "2020"));
        anna.given(anna.asthmaRecorded).when(stateNone(Subject.PROBLEMS, "2020"), LIVE)
                .expectException(Refused.with(PatientRefusal.PROBLEMS_ON_RECORD));
        anna.given(anna.asthmaRecorded, new ConditionRefuted(anna.id, anna.conditionId, "no"))
                .when(stateNone(Subject.PROBLEMS, "2020"), LIVE)
                .expectEvents(noneStated(Subject.PROBLEMS, "2020"));
    }

    @Test
    void history_may_contradict_itself_and_need_not_say_when_somebody_asked() {
        NoneKnown undated = new NoneKnown(Subject.ALLERGIES, null);
        anna.given(anna.penicillinRecorded).when(new StateNoneKnown(anna.id, anna.noneKnownId, undated), IMPORT)
                .expectEvents(new NoneKnownStated(anna.id, anna.noneKnownId, undated));
    }

    @Test
    void the_same_statement_again_is_silence_and_another_under_its_id_a_conflict() {
        anna.given(noneStated(Subject.ALLERGIES, "2020")).when(stateNone(Subject.ALLERGIES, "2020"), LIVE)
                .expectNoEvents();
        anna.given(noneStated(Subject.ALLERGIES, "2020")).when(stateNone(Subject.ALLERGIES, "2021"), LIVE)
                .expectException(Refused.with(PatientRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void a_refuted_or_struck_allergy_does_not_stand_against_none_known() {
        anna.given(anna.penicillinRecorded, new AllergyRefuted(anna.id, anna.allergyId, "tolerated"))
                .when(stateNone(Subject.ALLERGIES, "2020-01-01"), LIVE)
                .expectEvents(noneStated(Subject.ALLERGIES, "2020-01-01"));
        anna.given(anna.penicillinRecorded, anna.enteredInError(PatientFact.ALLERGY, anna.allergyId.value()))
                .when(stateNone(Subject.ALLERGIES, "2020-01-01"), LIVE)
                .expectEvents(noneStated(Subject.ALLERGIES, "2020-01-01"));
    }

    @Test
    void an_allergy_is_over_once_and_then_contradicts_nothing() {
        AllergyResolved over = new AllergyResolved(anna.id, anna.allergyId, AllergyEnd.RESOLVED);
        anna.given(anna.penicillinRecorded).when(new ResolveAllergy(anna.id, anna.allergyId, AllergyEnd.RESOLVED), LIVE)
                .expectEvents(over);
        anna.given(anna.penicillinRecorded, over)
                .when(new ResolveAllergy(anna.id, anna.allergyId, AllergyEnd.RESOLVED), LIVE)
                .expectNoEvents();
        anna.given(anna.penicillinRecorded, over)
                .when(new ResolveAllergy(anna.id, anna.allergyId, AllergyEnd.INACTIVE), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGY_ALREADY_RESOLVED));
        anna.given(anna.penicillinRecorded, over)
                .when(stateNone(Subject.ALLERGIES, "2020-01-01"), LIVE)
                .expectEvents(noneStated(Subject.ALLERGIES, "2020-01-01"));
        anna.given(anna.penicillinRecorded, new AllergyRefuted(anna.id, anna.allergyId, "tolerated"))
                .when(new ResolveAllergy(anna.id, anna.allergyId, AllergyEnd.RESOLVED), LIVE)
                .expectException(Refused.with(PatientRefusal.ALLERGY_ALREADY_REFUTED));
    }

    private StateNoneKnown stateNone(Subject subject, String asserted) {
        return new StateNoneKnown(anna.id, anna.noneKnownId, new NoneKnown(subject, new ClinicalTime(asserted)));
    }

    private NoneKnownStated noneStated(Subject subject, String asserted) {
        return new NoneKnownStated(anna.id, anna.noneKnownId, new NoneKnown(subject, new ClinicalTime(asserted)));
    }
}
