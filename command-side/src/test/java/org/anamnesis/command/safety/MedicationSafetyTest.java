package org.anamnesis.command.safety;

import static org.anamnesis.api.prescription.SafetyAlert.Severity.HIGH;
import static org.anamnesis.api.prescription.SafetyAlert.Severity.INFORMATION;
import static org.anamnesis.api.prescription.SafetyAlert.Severity.LOW;
import static org.anamnesis.api.prescription.SafetyAlert.Severity.MODERATE;
import static org.anamnesis.command.safety.Codes.ALLERGY_TO_PENICILLIN;
import static org.anamnesis.command.safety.Codes.AMOXICILLIN;
import static org.anamnesis.command.safety.Codes.IBUPROFEN;
import static org.anamnesis.command.safety.Codes.PATIENT;
import static org.anamnesis.command.safety.Codes.PENICILLIN_V;
import static org.anamnesis.command.safety.Codes.UNKNOWN;
import static org.anamnesis.command.safety.Codes.WARFARIN;
import static org.anamnesis.command.safety.Codes.allergicTo;
import static org.anamnesis.command.safety.Codes.allergy;
import static org.anamnesis.command.safety.Codes.atc;
import static org.anamnesis.command.safety.Codes.known;
import static org.anamnesis.command.safety.Codes.rxnorm;
import static org.anamnesis.command.safety.Codes.snomed;
import static org.anamnesis.command.safety.Codes.taken;
import static org.anamnesis.command.safety.Codes.taking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.Allergy.Category;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyAlert.Kind;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.SafetyCheck.Outcome;
import org.anamnesis.api.prescription.Unchecked;
import org.anamnesis.api.prescription.Unchecked.Subject;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the check finds, by the medications and rules that come with the product. */
class MedicationSafetyTest {

    private static final Profile NOTHING = new Profile(List.of(), List.of());

    private static final MedicationSafety SAFETY = MedicationSafety.standard();

    @Test
    void nothing_on_record_is_clear() {
        SafetyCheck check = SAFETY.check(WARFARIN, NOTHING);
        assertThat(check.outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(check.ruleSet()).isEqualTo(SAFETY.ruleSet()).isEqualTo("rules-2026.11.1/medications-2026.11.2");
    }

    @Test
    void an_allergy_to_the_very_substance_refuses() {
        assertThat(found(AMOXICILLIN, allergicTo(snomed("294505008")))).containsExactly(
                tuple(Kind.ALLERGY, HIGH, "allergy-same-substance"));
    }

    @Test
    void an_allergy_by_the_code_of_a_product_is_to_what_is_in_it() {
        assertThat(found(AMOXICILLIN, allergicTo(rxnorm("562251"))))
                .contains(tuple(Kind.ALLERGY, HIGH, "allergy-same-substance"));
    }

    @Test
    void an_allergy_to_a_class_refuses_each_of_it() {
        for (CodeableConcept penicillin : List.of(PENICILLIN_V, AMOXICILLIN, atc("J01CA01"))) {
            assertThat(found(penicillin, allergicTo(ALLERGY_TO_PENICILLIN))).containsExactly(
                    tuple(Kind.ALLERGY, HIGH, "allergy-same-class"));
        }
    }

    @Test
    void an_allergy_to_a_group_of_atc_is_to_its_class() {
        assertThat(found(atc("J01CA04"), allergicTo(atc("J01CA")))).containsExactly(
                tuple(Kind.ALLERGY, HIGH, "allergy-same-class"));
    }

    @Test
    void an_allergy_to_one_penicillin_refuses_another() {
        assertThat(found(PENICILLIN_V, allergicTo(rxnorm("723")))).containsExactly(
                tuple(Kind.ALLERGY, HIGH, "allergy-penicillins-penicillins"));
    }

    @Test
    void an_allergy_to_a_class_or_to_one_of_it_crosses_to_another_class() {
        assertThat(found(atc("J01DB01"), allergicTo(ALLERGY_TO_PENICILLIN))).containsExactly(
                tuple(Kind.ALLERGY, MODERATE, "allergy-penicillins-cephalosporins"));
        assertThat(found(atc("J01DB01"), allergicTo(rxnorm("723")))).containsExactly(
                tuple(Kind.ALLERGY, MODERATE, "allergy-penicillins-cephalosporins"));
    }

    @Test
    void cross_reactivity_holds_in_the_direction_of_the_rule_only() {
        assertThat(found(rxnorm("2002"), allergicTo(atc("N06AA09")))).isNotEmpty();
        assertThat(found(atc("N06AA09"), allergicTo(rxnorm("2002")))).isEmpty();
    }

    @Test
    void a_refuted_allergy_does_not_count_and_is_not_missed() {
        for (CodeableConcept code : List.of(ALLERGY_TO_PENICILLIN, UNKNOWN)) {
            Allergy refuted = Allergy.of(code, Category.MEDICATION, null, VerificationStatus.REFUTED);
            assertThat(SAFETY.check(AMOXICILLIN, new Profile(List.of(known(refuted)), List.of())).outcome())
                    .isEqualTo(Outcome.CLEAR);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REFUTED")
    void an_allergy_counts_however_unsure_it_is(VerificationStatus verification) {
        Allergy allergy = Allergy.of(ALLERGY_TO_PENICILLIN, null, null, verification);
        assertThat(found(AMOXICILLIN, new Profile(List.of(known(allergy)), List.of()))).isNotEmpty();
    }

    @Test
    void an_allergy_that_is_over_is_information_and_refuses_nothing() {
        KnownAllergy over = known(allergy(ALLERGY_TO_PENICILLIN));
        SafetyCheck check = SAFETY.check(AMOXICILLIN, new Profile(
                List.of(new KnownAllergy(over.patientId(), over.allergyId(), over.allergy(), true)), List.of()));
        assertThat(check.alerts()).extracting(SafetyAlert::severity).containsExactly(INFORMATION);
        assertThat(check.alerts()).noneMatch(SafetyAlert::isRefusing);
    }

    @Test
    void the_same_ingredient_twice_is_duplicate_therapy() {
        assertThat(found(rxnorm("313782"), taking(rxnorm("1043400")))).containsExactly(
                tuple(Kind.DUPLICATE_THERAPY, MODERATE, "same-ingredient"));
    }

    @Test
    void two_of_a_class_that_is_not_to_be_doubled_are_duplicate_therapy() {
        assertThat(found(rxnorm("312961"), taking(rxnorm("259255")))).containsExactly(
                tuple(Kind.DUPLICATE_THERAPY, MODERATE, "two-statins"));
    }

    @Test
    void each_rule_that_the_same_pair_meets_is_an_alert_of_its_own() {
        assertThat(found(WARFARIN, taking(WARFARIN))).containsExactly(
                tuple(Kind.DUPLICATE_THERAPY, HIGH, "two-anticoagulants"),
                tuple(Kind.DUPLICATE_THERAPY, MODERATE, "same-ingredient"));
    }

    @Test
    void an_interaction_is_found_whichever_of_the_two_came_first() {
        assertThat(found(IBUPROFEN, taking(WARFARIN)))
                .containsExactly(tuple(Kind.INTERACTION, HIGH, "warfarin-nsaids"));
        assertThat(found(WARFARIN, taking(IBUPROFEN)))
                .containsExactly(tuple(Kind.INTERACTION, HIGH, "warfarin-nsaids"));
    }

    @Test
    void an_ingredient_does_not_interact_with_itself() {
        assertThat(found(rxnorm("703"), taking(rxnorm("703")))).containsExactly(
                tuple(Kind.DUPLICATE_THERAPY, MODERATE, "same-ingredient"));
        assertThat(found(rxnorm("703"), taking(rxnorm("2556")))).containsExactly(
                tuple(Kind.INTERACTION, MODERATE, "qt-prolonging-qt-prolonging"));
    }

    @Test
    void every_ingredient_of_a_combination_counts() {
        assertThat(found(rxnorm("562251"), allergicTo(ALLERGY_TO_PENICILLIN))).hasSize(1);
        assertThat(found(atc("J01EE01"), taking(atc("C03DA01")))).containsExactly(
                tuple(Kind.INTERACTION, MODERATE, "trimethoprim-potassium-sparing-diuretics"));
        assertThat(found(atc("J01EE01"), allergicTo(snomed("91939003")))).containsExactly(
                tuple(Kind.ALLERGY, HIGH, "allergy-same-class"));
        assertThat(found(rxnorm("28439"), taking(rxnorm("748856")))).containsExactly(
                tuple(Kind.INTERACTION, MODERATE, "lamotrigine-ethinyl-estradiol"));
    }

    @Test
    void two_combinations_that_meet_a_rule_twice_are_one_alert() {
        assertThat(found(rxnorm("748856"), taking(rxnorm("748879")))).containsExactlyInAnyOrder(
                tuple(Kind.DUPLICATE_THERAPY, MODERATE, "same-ingredient"),
                tuple(Kind.DUPLICATE_THERAPY, LOW, "two-hormonal-contraceptives"));
    }

    @Test
    void a_medication_that_is_not_known_is_not_checked_and_named() {
        for (CodeableConcept medication : List.of(UNKNOWN, new CodeableConcept(List.of(), "the blue ones"),
                snomed("387207008"), atc("M01AE"))) {
            SafetyCheck check = SAFETY.check(medication, taking(WARFARIN));
            assertThat(check.outcome()).isEqualTo(Outcome.NOT_CHECKED);
            assertThat(check.notChecked()).containsExactly(new Unchecked(Subject.MEDICATION, medication, null));
        }
    }

    @Test
    void a_known_code_beside_an_unknown_one_counts() {
        CodeableConcept both = new CodeableConcept(List.of(UNKNOWN.coding().getFirst(),
                new Coding("urn:example:formulary", "7", null), WARFARIN.coding().getFirst()), null);
        SafetyCheck check = SAFETY.check(both, taking(IBUPROFEN));
        assertThat(check.notChecked()).isEmpty();
        assertThat(check.alerts()).hasSize(1);
    }

    @Test
    void what_is_not_known_on_record_is_named_and_the_rest_still_checked() {
        KnownAllergy allergy = known(allergy(UNKNOWN));
        ActiveMedication active = taken(UNKNOWN);
        SafetyCheck check = SAFETY.check(IBUPROFEN, new Profile(List.of(allergy), List.of(active, taken(WARFARIN))));
        assertThat(check.notChecked()).containsExactly(
                new Unchecked(Subject.ALLERGY, UNKNOWN, allergy.allergyId().value()),
                new Unchecked(Subject.MEDICATION, UNKNOWN, active.prescriptionId().value()));
        assertThat(check.alerts()).extracting(SafetyAlert::rule).containsExactly("warfarin-nsaids");
        assertThat(check.outcome()).isEqualTo(Outcome.ALERTS);
    }

    @Test
    void an_unknown_allergy_to_food_or_something_in_the_air_is_no_medication() {
        for (Category category : List.of(Category.FOOD, Category.ENVIRONMENT)) {
            assertThat(unknownAllergy(category).outcome()).isEqualTo(Outcome.CLEAR);
        }
        for (Category category : List.of(Category.MEDICATION, Category.BIOLOGIC, Category.OTHER)) {
            assertThat(unknownAllergy(category).outcome()).isEqualTo(Outcome.NOT_CHECKED);
        }
        assertThat(unknownAllergy(null).outcome()).isEqualTo(Outcome.NOT_CHECKED);
    }

    @Test
    void a_finding_on_a_linked_record_names_that_record() {
        PatientId duplicate = new PatientId(UUID.randomUUID());
        PrescriptionId warfarin = new PrescriptionId(UUID.randomUUID());
        AllergyId aspirin = new AllergyId(UUID.randomUUID());
        Profile profile = new Profile(
                List.of(new KnownAllergy(duplicate, aspirin, allergy(snomed("293586001")), false)),
                List.of(new ActiveMedication(duplicate, warfarin, Medicine.of(WARFARIN)), taken(rxnorm("1202"))));
        assertThat(SAFETY.check(IBUPROFEN, profile).alerts())
                .extracting(SafetyAlert::patientId, SafetyAlert::allergyId, SafetyAlert::prescriptionId)
                .containsExactlyInAnyOrder(tuple(duplicate, aspirin, null), tuple(duplicate, null, warfarin));
    }

    @Test
    void an_alert_tells_what_why_and_by_which_source() {
        ActiveMedication warfarin = taken(WARFARIN);
        assertThat(SAFETY.check(IBUPROFEN, new Profile(List.of(), List.of(warfarin))).alerts()).containsExactly(
                new SafetyAlert("warfarin-nsaids/" + warfarin.prescriptionId(), Kind.INTERACTION, HIGH,
                        "warfarin-nsaids", "Bleeding.", "Warfarin (Coumadin), US prescribing information, section 7",
                        PATIENT, WARFARIN, null, warfarin.prescriptionId()));
    }

    @Test
    void the_same_finding_has_the_same_key_whatever_else_is_found() {
        KnownAllergy allergy = known(allergy(snomed("293586001")));
        ActiveMedication warfarin = taken(WARFARIN);
        Profile before = new Profile(List.of(), List.of(warfarin));
        Profile after = new Profile(List.of(allergy), List.of(taken(rxnorm("29046")), warfarin));
        assertThat(SAFETY.check(IBUPROFEN, after).alerts()).extracting(SafetyAlert::key)
                .contains(SAFETY.check(IBUPROFEN, before).alerts().getFirst().key())
                .contains("allergy-salicylates-nsaids/" + allergy.allergyId());
    }

    @Test
    void the_gravest_comes_first() {
        Profile profile = new Profile(List.of(),
                List.of(taken(rxnorm("5487")), taken(rxnorm("29046")), taken(WARFARIN), taken(rxnorm("3355"))));
        assertThat(SAFETY.check(IBUPROFEN, profile).alerts()).extracting(SafetyAlert::rule).containsExactly(
                "two-nsaids", "warfarin-nsaids", "nsaids-ace-inhibitors", "nsaids-thiazides");
    }

    private SafetyCheck unknownAllergy(@Nullable Category category) {
        Allergy allergy = Allergy.of(UNKNOWN, category, null, VerificationStatus.CONFIRMED);
        return SAFETY.check(IBUPROFEN, new Profile(List.of(known(allergy)), List.of()));
    }

    private List<Tuple> found(CodeableConcept medication, Profile profile) {
        SafetyCheck check = SAFETY.check(medication, profile);
        assertThat(check.notChecked()).isEmpty();
        return check.alerts().stream().map(alert -> tuple(alert.kind(), alert.severity(), alert.rule())).toList();
    }
}
