package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Clinic.fullUrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.command.imports.steps.Step;
import org.junit.jupiter.api.Test;

/** What an order or a dispense says besides, and until when it may be handed out. */
class OrderNotesTest {

    private static final String AMOXICILLIN = "'medicationCodeableConcept': {'text': 'amoxicillin'}, ";

    @Test
    void what_changes_the_meaning_of_an_order_is_noted_with_it() {
        assertThat(
                order("""
                        'note': [{'text': 'Not with grapefruit'}, {'text': 'once a WEEK only'}], 'priority': 'stat',
                        'substitution': {'allowedBoolean': false, 'reason': {'text': 'allergic to a dye'}},
                        'reportedReference': {'display': 'the mother'}, 'statusReason': {'text': 'reviewed'},
                        'courseOfTherapyType': {'text': 'Acute'}, 'dispenseRequest': {'validityPeriod': {'start': '2024-06-01'},
                        'initialFill': {'quantity': {'value': 7, 'unit': 'tablet'}, 'duration': {'value': 7, 'code': 'd'}},
                        'dispenseInterval': {'value': 4, 'code': 'wk'}, 'expectedSupplyDuration': {'value': 28, 'code': 'd'}}""")
                        .note())
                .isEqualTo("""
                        Not with grapefruit
                        once a WEEK only
                        Priority: stat
                        Substitution is not allowed: allergic to a dye
                        Reported by the mother, not the original order
                        Reason of the status: reviewed
                        Course of therapy: Acute
                        Valid from 2024-06-01
                        First fill: 7 tablet, for 7 days
                        Between fills: 4 weeks
                        A fill is to last: 28 days""");
    }

    @Test
    void what_goes_without_saying_is_not_noted() {
        assertThat(order("""
                'priority': 'routine', 'substitution': {'allowedBoolean': true}, 'reportedBoolean': false,
                'dispenseRequest': {'validityPeriod': {'start': '2024-05-20'}}""").note()).isNull();
        assertThat(order("'status': 'stopped', 'statusReason': {'text': 'rash'}").note()).isNull();
    }

    @Test
    void an_end_of_validity_is_kept_without_a_quantity_and_never_made_up() {
        assertThat(order("'dispenseRequest': {'validityPeriod': {'end': '2020-03-31'}}").supply())
                .isEqualTo(new Supply(null, 0, LocalDate.parse("2020-03-31")));
        assertThat(order("'dispenseRequest': {'quantity': {'value': 30, 'code': '{tablet}'}}").supply())
                .isEqualTo(new Supply(Quantity.of("30", "{tablet}"), 0, null));
        assertThat(order("'dispenseRequest': {'numberOfRepeatsAllowed': 2}").supply()).isNull();
    }

    @Test
    void a_dispense_says_what_else_was_handed_over_how_it_is_taken_and_what_was_noted() {
        assertThat(dispensed(
                """
                        'medicationCodeableConcept': {'text': 'amoxicillin generic'}, 'dosageInstruction': [{'text': 'two a day'}],
                        'substitution': {'wasSubstituted': true, 'type': {'text': 'generic'}}, 'note': [{'text': 'last pack'}], """))
                .isEqualTo("""
                        Handed over: amoxicillin generic
                        Instruction: two a day
                        Substituted: generic
                        last pack""");
        assertThat(dispensed("'medicationCodeableConcept': {'text': 'amoxicillin'}, "
                + "'dosageInstruction': [{'text': 'one a day'}], ")).isNull();
    }

    private static MedicationOrder order(String members) {
        return MadeOrder.in(AMOXICILLIN + members);
    }

    private static String dispensed(String members) {
        String dispense = """
                {'fullUrl': '%s', 'resource': {'resourceType': 'MedicationDispense', 'status': 'completed', %s
                 'subject': {'reference': '%s'}, 'authorizingPrescription': [{'reference': '%s'}],
                 'quantity': {'value': 30, 'code': '{tablet}'}, 'whenHandedOver': '2024-05-21'}}"""
                .formatted(fullUrl(903), members, fullUrl(901), fullUrl(MadeOrder.REQUEST));
        return Clinic
                .steps(MadeOrder.bundle(AMOXICILLIN + "'dosageInstruction': [{'text': 'one a day'}]", dispense), 903)
                .steps().stream().map(Step::command).map(DispenseMedication.class::cast).findFirst().orElseThrow()
                .dispense().note();
    }
}
