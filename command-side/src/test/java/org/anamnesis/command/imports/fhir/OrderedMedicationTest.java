package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Clinic.fullUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.Step;
import org.anamnesis.plumbing.command.CommandRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the medication of an order is named. */
class OrderedMedicationTest {

    private static final String AMOXICILLIN = """
            {'itemCodeableConcept': {'coding': [{'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '723',
             'display': 'amoxicillin'}]}, 'isActive': true, 'strength': {'numerator': {'value': 500, 'unit': 'mg'},
             'denominator': {'value': 1, 'unit': 'tablet', 'code': '{tablet}'}}}""";
    private static final String CLAVULANATE = """
            {'itemCodeableConcept': {'text': 'clavulanic acid'}, 'strength': {'numerator': {'value': 125, 'unit': 'mg'},
             'denominator': {'value': 1}}}""";
    private static final String STARCH = "{'itemCodeableConcept': {'text': 'starch'}, 'isActive': false}";

    @Test
    void is_named_by_its_ingredients_with_strength_and_form_if_it_has_no_code() {
        MedicationOrder order = contained("'ingredient': [%s, %s, %s], 'form': {'text': 'film-coated tablet'}"
                .formatted(AMOXICILLIN, CLAVULANATE, STARCH));
        assertThat(order.medication()).isEqualTo(new CodeableConcept(List.of(),
                "amoxicillin 500 mg / clavulanic acid 125 mg, film-coated tablet"));
        assertThat(order.ingredients()).containsExactly(
                new CodeableConcept(List.of(new Coding(Coding.RXNORM, "723", "amoxicillin")), null),
                new CodeableConcept(List.of(), "clavulanic acid"), new CodeableConcept(List.of(), "starch"));
    }

    @Test
    void keeps_its_code_and_gets_words_only_where_the_code_has_none() {
        MedicationOrder bare = contained(
                "'code': {'coding': [{'system': 'urn:pzn', 'code': '0081'}]}, 'ingredient': [%s]"
                        .formatted(AMOXICILLIN));
        assertThat(bare.medication())
                .isEqualTo(new CodeableConcept(List.of(new Coding("urn:pzn", "0081", null)), "amoxicillin 500 mg"));
        assertThat(bare.ingredients()).hasSize(1);
        assertThat(contained("'code': {'text': 'Augmentin'}, 'ingredient': [%s]".formatted(AMOXICILLIN)).medication())
                .isEqualTo(new CodeableConcept(List.of(), "Augmentin"));
    }

    @ParameterizedTest
    @CsvSource({"wirkstoff, '', ibuprofen 400 mg", "rezeptur, Ointment, Ointment"})
    void a_code_that_tells_how_it_is_described_names_no_medication(String type, String text, String expected) {
        MedicationOrder order = contained("""
                'code': {'coding': [{'system': 'https://fhir.kbv.de/CodeSystem/KBV_CS_ERP_Medication_Type',
                 'code': '%s'}], 'text': '%s'}, 'ingredient': [{'itemCodeableConcept': {'text': 'ibuprofen'},
                 'strength': {'numerator': {'value': 400, 'unit': 'mg'}, 'denominator': {'value': 1}}}]"""
                .formatted(type, text).replace(", 'text': ''", ""));
        assertThat(order.medication()).isEqualTo(new CodeableConcept(List.of(), expected));
    }

    @Test
    void a_strength_in_a_volume_names_the_volume_and_an_ingredient_may_be_a_substance() {
        String substance = """
                {'resourceType': 'Substance', 'id': 'sub', 'code': {'text': 'ibuprofen'}}""";
        MedicationOrder order = MadeOrder.in("""
                'contained': [%s, {'resourceType': 'Medication', 'id': 'med', 'ingredient': [{'itemReference':
                 {'reference': '#sub'}, 'strength': {'numerator': {'value': 100, 'unit': 'mg'}, 'denominator':
                 {'value': 5, 'unit': 'mL', 'code': 'mL'}}}]}], 'medicationReference': {'reference': '#med'}"""
                .formatted(substance));
        assertThat(order.medication().text()).isEqualTo("ibuprofen 100 mg/5 mL");
    }

    @Test
    void a_reference_that_leads_nowhere_is_named_in_the_words_that_stand_there() {
        assertThat(referenced("'reference': 'Medication/x', 'display': 'Some ointment'").medication())
                .isEqualTo(new CodeableConcept(List.of(), "Some ointment"));
        assertThat(referenced("'identifier': {'system': 'urn:pzn', 'value': '0081'}").medication())
                .isEqualTo(new CodeableConcept(List.of(), "urn:pzn 0081"));
        assertThatThrownBy(() -> referenced("'reference': 'Medication/x'")).isInstanceOfSatisfying(CommandRefused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(ImportRefusal.UNRESOLVED_REFERENCE));
    }

    @Test
    void one_that_was_entered_in_error_refuses_the_order_but_not_its_striking() {
        String entry = """
                {'fullUrl': '%s', 'resource': {'resourceType': 'Medication', 'status': 'entered-in-error',
                 'code': {'text': 'aspirin'}}}""".formatted(fullUrl(902));
        String named = "'medicationReference': {'reference': '%s'}".formatted(fullUrl(902));
        assertThatThrownBy(() -> MadeOrder.in(named, entry)).isInstanceOfSatisfying(CommandRefused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(ImportRefusal.MEDICATION_IN_ERROR);
            assertThat(refused.field()).isEqualTo("medication");
        });
        assertThat(Clinic.steps(MadeOrder.bundle("'status': 'entered-in-error', " + named, entry), MadeOrder.REQUEST)
                .steps()).extracting(Step::command).last().isInstanceOf(MarkPrescriptionFactEnteredInError.class);
    }

    @Test
    void an_ingredient_that_nobody_names_stands_there_all_the_same_and_what_holds_others_is_those() {
        String nowhere = "{'itemReference': {'reference': 'Medication/none'}}";
        MedicationOrder order = contained("'ingredient': [%s, %s]".formatted(nowhere, AMOXICILLIN));
        assertThat(order.medication().text()).isEqualTo("ingredient not named / amoxicillin 500 mg");
        assertThat(order.ingredients()).extracting(CodeableConcept::text).contains("ingredient not named");
        assertThatThrownBy(() -> contained("'ingredient': [%s]".formatted(nowhere))).isInstanceOf(CommandRefused.class);
        String kit = "'contained': [{'resourceType': 'Medication', 'id': 'part', %s 'ingredient': [%s]},"
                + " {'resourceType': 'Medication', 'id': 'med', 'ingredient': [{'itemReference': {'reference': '#part'}},"
                + " {'itemReference': {'reference': '#med'}}]}], 'medicationReference': {'reference': '#med'}";
        MedicationOrder whole = MadeOrder.in(kit.formatted("", CLAVULANATE));
        assertThat(whole.ingredients()).contains(new CodeableConcept(List.of(), "clavulanic acid"));
        assertThat(whole.medication().text()).contains("(clavulanic acid 125 mg)");
        assertThatThrownBy(() -> MadeOrder.in("'status': 'active', "
                + kit.formatted("'status': 'entered-in-error',", CLAVULANATE)))
                .isInstanceOfSatisfying(CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ImportRefusal.MEDICATION_IN_ERROR));
    }

    @Test
    void a_medication_that_is_called_unknown_is_named_by_its_ingredients() {
        assertThat(
                contained("'code': {'text': 'Unknown'}, 'ingredient': [%s]".formatted(AMOXICILLIN)).medication().text())
                .isEqualTo("amoxicillin 500 mg");
        assertThatThrownBy(() -> contained("'code': {'text': 'No known medications'}, 'ingredient': [%s]"
                .formatted(AMOXICILLIN))).isInstanceOf(CommandRefused.class);
    }

    @Test
    void a_part_of_a_kit_keeps_its_strength_and_a_substance_is_what_it_is_made_of() {
        MedicationOrder kit = MadeOrder
                .in("""
                        'contained': [{'resourceType': 'Medication', 'id': 'a', 'code': {'text': 'Amox'}, 'form': {'text': 'capsule'},
                         'ingredient': [%s]}, {'resourceType': 'Substance', 'id': 's', 'code': {'text': 'mixture'}, 'ingredient':
                         [{'substanceCodeableConcept': {'text': 'aspirin'}}]}, {'resourceType': 'Medication', 'id': 'med', 'code':
                         {'text': 'Kit'}, 'ingredient': [{'itemReference': {'reference': '#a'}}, {'itemReference': {'reference':
                         '#s'}}]}], 'medicationReference': {'reference': '#med'}"""
                        .formatted(AMOXICILLIN));
        assertThat(kit.note()).isEqualTo("Medication: Amox (amoxicillin 500 mg, capsule) / mixture");
        assertThat(kit.ingredients()).extracting(CodeableConcept::text).contains("Amox", "mixture", "aspirin");
    }

    private static MedicationOrder contained(String medication) {
        return MadeOrder.in("'contained': [{'resourceType': 'Medication', 'id': 'med', %s}], "
                .formatted(medication) + "'medicationReference': {'reference': '#med'}");
    }

    private static MedicationOrder referenced(String reference) {
        return MadeOrder.in("'medicationReference': {%s}".formatted(reference));
    }
}
