package org.anamnesis.command.safety;

import static org.anamnesis.command.safety.Codes.ALLERGY_TO_PENICILLIN;
import static org.anamnesis.command.safety.Codes.IBUPROFEN;
import static org.anamnesis.command.safety.Codes.UNKNOWN;
import static org.anamnesis.command.safety.Codes.WARFARIN;
import static org.anamnesis.command.safety.Codes.allergicTo;
import static org.anamnesis.command.safety.Codes.rxnorm;
import static org.anamnesis.command.safety.Codes.taking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Unchecked;
import org.anamnesis.api.value.CodeableConcept;
import org.junit.jupiter.api.Test;

/** A medication that is known by its ingredients. */
class MedicineTest {

    private static final MedicationSafety SAFETY = MedicationSafety.standard();
    private static final CodeableConcept AMOXICILLIN = rxnorm("723");
    private static final CodeableConcept IN_WORDS = new CodeableConcept(List.of(),
            "amoxicillin 500 mg / ibuprofen 200 mg");

    @Test
    void every_ingredient_is_held_against_allergies_and_what_is_taken() {
        Medicine combined = new Medicine(IN_WORDS, List.of(AMOXICILLIN, IBUPROFEN));
        assertThat(SAFETY.check(combined, allergicTo(ALLERGY_TO_PENICILLIN)).alerts()).isNotEmpty();
        SafetyCheck check = SAFETY.check(combined, taking(WARFARIN));
        assertThat(check.alerts()).extracting(SafetyAlert::rule).contains("warfarin-nsaids");
        assertThat(check.notChecked()).isEmpty();
    }

    @Test
    void one_that_is_known_by_half_is_not_checked_and_the_other_half_is_named() {
        SafetyCheck check = SAFETY.check(new Medicine(IN_WORDS, List.of(UNKNOWN, IBUPROFEN)), taking(WARFARIN));
        assertThat(check.notChecked()).containsExactly(new Unchecked(Unchecked.Subject.MEDICATION, UNKNOWN, null));
        assertThat(check.alerts()).extracting(SafetyAlert::rule).contains("warfarin-nsaids");
    }

    @Test
    void one_that_is_known_as_a_whole_needs_no_more() {
        assertThat(SAFETY.check(new Medicine(IBUPROFEN, List.of(UNKNOWN)), taking(WARFARIN)).notChecked()).isEmpty();
    }

    @Test
    void what_else_is_in_one_that_is_known_as_a_whole_is_held_against_allergies_too() {
        assertThat(SAFETY.check(new Medicine(IBUPROFEN, List.of(AMOXICILLIN)), allergicTo(ALLERGY_TO_PENICILLIN))
                .alerts()).isNotEmpty();
    }

    @Test
    void what_is_taken_is_known_by_its_ingredients_too() {
        PrescriptionId id = new PrescriptionId(UUID.randomUUID());
        Profile taken = new Profile(List.of(), List.of(new ActiveMedication(Codes.PATIENT, id,
                new Medicine(IN_WORDS, List.of(UNKNOWN, IBUPROFEN)))));
        SafetyCheck check = SAFETY.check(WARFARIN, taken);
        assertThat(check.alerts()).extracting(SafetyAlert::rule, SafetyAlert::cause, SafetyAlert::prescriptionId)
                .contains(tuple("warfarin-nsaids", IN_WORDS, id));
        assertThat(check.notChecked())
                .containsExactly(new Unchecked(Unchecked.Subject.MEDICATION, UNKNOWN, id.value()));
    }
}
