package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Clinic.command;
import static org.anamnesis.command.imports.fhir.Clinic.commands;
import static org.anamnesis.command.imports.fhir.Clinic.fullUrl;
import static org.anamnesis.command.imports.fhir.Clinic.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.checkup.command.CancelCheckup;
import org.anamnesis.api.checkup.command.CompleteCheckup;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.checkup.command.RecordDiagnosis;
import org.anamnesis.api.checkup.command.RecordObservation;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.Animal.ReproductiveStatus;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.command.RecognizeActiveFact;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.RecordDeath;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.api.patient.command.ResolveAllergy;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.command.RegisterPractitioner;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Comparator;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {

    private static final PatientId ADA = new PatientId(
            TestIds.IDS.of("import", "t1", "", "Patient", "id", "1"));
    private static final PractitionerId DOCTOR = new PractitionerId(
            TestIds.IDS.of("import", "t1", "Practitioner", "http://hl7.org/fhir/sid/us-npi", "540"));
    private static final CheckupId CHECKUP = new CheckupId(
            TestIds.IDS.of("import", "t1", "", "Encounter", "id", "10"));

    @Test
    void registers_a_person_by_the_medical_record_number() {
        RegisterPatient register = command(1, RegisterPatient.class);
        assertThat(register.patientId()).isEqualTo(ADA);
        Demographics ada = register.demographics();
        assertThat(ada.identifiers()).containsExactly(Identifier.of("urn:example:other", "X-1", null),
                Identifier.of("urn:example:mrn", "H-1", "MR"));
        assertThat(ada.names().getFirst().display()).isEqualTo("Ada Maria Example");
        assertThat(ada.birthDate()).isEqualTo(new ClinicalTime("1981-02"));
        assertThat(ada.sex()).isEqualTo(Sex.FEMALE);
        assertThat(ada.animal()).isNull();
        assertThat(register.contact().telecom().getFirst().value()).isEqualTo("555-0100");
        assertThat(register.contact().addresses().getFirst().line()).containsExactly("1 Example Road");
    }

    @Test
    void registers_an_animal_by_its_full_url() {
        RegisterPatient register = command(2, RegisterPatient.class);
        assertThat(register.patientId().value())
                .isEqualTo(TestIds.IDS.of("import", "t1", "", "Patient", "id", "2"));
        assertThat(register.demographics().animal()).satisfies(dog -> {
            assertThat(dog.species().preferred()).extracting(Coding::code).isEqualTo("448771007");
            assertThat(dog.breed().text()).isEqualTo("Beagle");
            assertThat(dog.reproductiveStatus()).isEqualTo(ReproductiveStatus.NEUTERED);
        });
    }

    @Test
    void records_a_death_with_the_offset_it_was_told_in() {
        assertThat(command(3, RecordDeath.class).deceased()).isEqualTo(new ClinicalTime("2014-12-31T23:00:00+01:00"));
    }

    @Test
    void says_that_a_death_without_a_time_cannot_be_recorded() {
        assertThat(commands(4)).hasOnlyElementsOfType(RegisterPatient.class);
        assertThat(steps(4).omitted()).containsExactly(ImportRefusal.DEATH_WITHOUT_TIME);
    }

    @Test
    void calls_somebody_without_a_name_by_a_temporary_one() {
        assertThat(command(4, RegisterPatient.class).demographics().names()).singleElement()
                .satisfies(name -> assertThat(name.use()).isEqualTo("temp"));
    }

    @Test
    void a_practitioner_met_twice_is_one() {
        assertThat(command(5, RegisterPractitioner.class)).isEqualTo(command(6, RegisterPractitioner.class));
        assertThat(command(5, RegisterPractitioner.class).practitionerId()).isEqualTo(DOCTOR);
    }

    @Test
    void starts_and_completes_a_finished_encounter() {
        StartCheckup start = command(10, StartCheckup.class);
        assertThat(start.checkupId()).isEqualTo(CHECKUP);
        assertThat(start.patientId()).isEqualTo(ADA);
        assertThat(start.practitionerId()).isEqualTo(DOCTOR);
        Visit visit = start.visit();
        assertThat(visit.encounterClass()).isEqualTo(EncounterClass.AMBULATORY);
        assertThat(visit.start()).isEqualTo(new ClinicalTime("2015-06-01T10:00:00+02:00"));
        assertThat(visit.reason()).isNotNull();
        assertThat(command(10, CompleteCheckup.class)).isEqualTo(
                new CompleteCheckup(CHECKUP, ADA, null, new ClinicalTime("2015-06-01T10:30:00+02:00")));
    }

    @Test
    void an_encounter_ends_as_its_status_says() {
        assertThat(commands(11)).hasAtLeastOneElementOfType(CancelCheckup.class)
                .doesNotHaveAnyElementsOfTypes(CompleteCheckup.class);
        assertThat(commands(12)).hasAtLeastOneElementOfType(MarkCheckupFactEnteredInError.class)
                .doesNotHaveAnyElementsOfTypes(CompleteCheckup.class);
        assertThat(commands(14)).hasOnlyElementsOfType(StartCheckup.class);
        refuses(13, ImportRefusal.NOT_YET_BEGUN);
    }

    @Test
    void an_encounter_without_a_practitioner_is_started_by_nobody() {
        assertThat(command(15, StartCheckup.class).practitionerId()).isNull();
    }

    @Test
    void keeps_the_scale_of_a_measured_value_and_prefers_the_unit_s_code() {
        RecordObservation height = command(20, RecordObservation.class);
        assertThat(height.checkupId()).isEqualTo(CHECKUP);
        assertThat(height.observation().category()).isEqualTo("vital-signs");
        assertThat(height.observation().effective()).isEqualTo(new ClinicalTime("2015-06-01T10:05:00+02:00"));
        assertThat(height.observation().value()).isEqualTo(ObservationValue.of(Quantity.of("182.10", "cm")));
    }

    @Test
    void components_are_kept_together_and_an_absent_one_says_why() {
        RecordObservation pressure = command(21, RecordObservation.class);
        assertThat(pressure.observation().value()).isNull();
        assertThat(pressure.observation().components()).extracting(component -> component.value())
                .containsExactly(ObservationValue.of(Quantity.of("120", "mm[Hg]")), null);
        assertThat(pressure.observation().components().getLast().absentReason().preferred().code())
                .isEqualTo("not-performed");
    }

    @Test
    void a_text_is_kept_as_one() {
        assertThat(command(25, RecordObservation.class).observation().value()).isEqualTo(ObservationValue.of("clear"));
    }

    @Test
    void codes_truths_and_whole_numbers_keep_their_shape() {
        assertThat(command(22, RecordObservation.class).observation().value().concept().preferred())
                .isEqualTo(new Coding(Coding.SNOMED_CT, "266919005", "Never smoker"));
        assertThat(command(24, RecordObservation.class).observation().value().bool()).isTrue();
        assertThat(command(26, RecordObservation.class).observation().value().quantity())
                .isEqualTo(Quantity.of("4", "1"));
    }

    @Test
    void an_observation_without_an_encounter_stands_alone() {
        RecordStandaloneObservation glucose = command(32, RecordStandaloneObservation.class);
        assertThat(glucose.source()).isEqualTo(ObservationSource.LABORATORY);
        assertThat(glucose.observation().value().quantity().comparator()).isEqualTo(Comparator.LESS);
        assertThat(command(33, RecordStandaloneObservation.class).source()).isEqualTo(ObservationSource.OTHER);
        assertThat(command(33, RecordStandaloneObservation.class).observation().value().quantity().unit())
                .isEqualTo("beats/minute");
    }

    @Test
    void what_was_entered_in_error_is_recorded_and_struck() {
        assertThat(commands(35)).hasExactlyElementsOfTypes(RecordObservation.class,
                MarkCheckupFactEnteredInError.class);
    }

    @Test
    void refuses_what_the_record_cannot_hold() {
        refuses(31, ImportRefusal.NO_VALUE);
        refuses(34, ImportRefusal.UNRESOLVED_REFERENCE);
        refuses(36, ImportRefusal.NO_TIME);
        refuses(64, ImportRefusal.STATUS_UNKNOWN);
    }

    @Test
    void a_condition_without_category_goes_to_the_problem_list_with_its_encounter() {
        RecordCondition hypertension = command(40, RecordCondition.class);
        assertThat(hypertension.patientId()).isEqualTo(ADA);
        assertThat(hypertension.condition().checkupId()).isEqualTo(CHECKUP);
        assertThat(hypertension.condition().onset()).isEqualTo(new ClinicalTime("2012"));
        assertThat(hypertension.condition().verification()).isEqualTo(VerificationStatus.CONFIRMED);
    }

    @Test
    void a_condition_that_ended_is_resolved() {
        assertThat(commands(41)).hasExactlyElementsOfTypes(RecordCondition.class, ResolveCondition.class);
        assertThat(command(41, ResolveCondition.class).abatement())
                .isEqualTo(new ClinicalTime("2011-11-10T16:12:57+00:00"));
        ResolveCondition whenever = command(43, ResolveCondition.class);
        assertThat(whenever.abatement()).isNull();
        assertThat(whenever.status()).isEqualTo(ConditionClinicalStatus.RESOLVED);
    }

    @Test
    void a_diagnosis_of_an_encounter_goes_to_its_checkup() {
        RecordDiagnosis diagnosis = command(42, RecordDiagnosis.class);
        assertThat(diagnosis.checkupId()).isEqualTo(CHECKUP);
        assertThat(diagnosis.diagnosis().certainty()).isEqualTo(VerificationStatus.PROVISIONAL);
    }

    @Test
    void an_allergy_that_is_gone_is_not_active() {
        Allergy penicillin = command(50, RecordAllergy.class).allergy();
        assertThat(commands(50)).hasExactlyElementsOfTypes(RecordAllergy.class, RecognizeActiveFact.class);
        assertThat(penicillin.category()).isEqualTo(Allergy.Category.MEDICATION);
        assertThat(penicillin.criticality()).isEqualTo(Allergy.Criticality.HIGH);
        assertThat(penicillin.reactions()).hasSize(1);
        assertThat(command(51, ResolveAllergy.class).status()).isEqualTo(AllergyEnd.RESOLVED);
    }

    @Test
    void a_person_may_be_named_by_a_search_for_the_identifier() {
        String text = Clinic.text().replace("{\"reference\": \"" + fullUrl(5) + "\"}",
                "{\"reference\": \"Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|540\"}");
        assertThat(steps(text, 10).steps().getFirst().command())
                .isInstanceOfSatisfying(StartCheckup.class,
                        start -> assertThat(start.practitionerId()).isEqualTo(DOCTOR));
    }

    private static void refuses(int number, ImportRefusal why) {
        assertThatThrownBy(() -> steps(number)).isInstanceOfSatisfying(CommandRefused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
