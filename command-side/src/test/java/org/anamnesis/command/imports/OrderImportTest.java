package org.anamnesis.command.imports;

import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.anamnesis.command.imports.fhir.MadeOrder;
import org.junit.jupiter.api.Test;

/** Orders of other records, from FHIR to the event store: how they are taken, and until when they hold. */
class OrderImportTest {

    private static final String METHOTREXATE = """
            'medicationCodeableConcept': {'coding': [{'system': 'http://www.nlm.nih.gov/research/umls/rxnorm',
             'code': '6851', 'display': 'methotrexate'}]}, 'note': [{'text': 'once a WEEK only'}],
            'dosageInstruction': [{'text': '10 mg', 'doseAndRate': [{'doseQuantity': {'value': 10, 'code': 'mg', 'system': 'http://unitsofmeasure.org'}}],
             'route': {'text': 'oral'}, 'timing': {'repeat': {'frequency': 1, 'period': 1, 'periodUnit': 'd',
             'dayOfWeek': ['mon']}}, 'maxDosePerPeriod': {'numerator': {'value': 10, 'code': 'mg', 'system': 'http://unitsofmeasure.org'},
             'denominator': {'value': 1, 'code': 'wk'}}}],
            'dispenseRequest': {'quantity': {'value': 40, 'code': 'mg', 'system': 'http://unitsofmeasure.org'}}""";

    private final Importer importer = new Importer(newTenant());

    @Test
    void once_a_week_stays_once_a_week_and_no_end_of_validity_is_made_up() {
        JsonPath report = importer.imported(MadeOrder.bundle(METHOTREXATE));
        assertThat(report.getMap("imported")).isEqualTo(Map.of("Patient", 1, "MedicationRequest", 1));
        assertThat(report.getMap("recordedWithWarnings.byCode")).isEqualTo(Map.of("PRACTITIONER_UNKNOWN", 1));
        JsonPath prescribed = prescribed();
        assertThat(prescribed.getMap("order.dosage.timing")).isEqualTo(Map.of("frequency", 1, "period",
                Map.of("value", 1, "unit", "wk"), "dayOfWeek", List.of("mon")));
        assertThat(prescribed.getMap("order.dosage.maximumDose.period")).isEqualTo(Map.of("value", 1, "unit", "wk"));
        assertThat(prescribed.getString("order.note")).isEqualTo("once a WEEK only");
        assertThat(prescribed.getString("validUntil")).isNull();
    }

    @Test
    void an_end_of_validity_that_is_said_is_kept_though_no_quantity_is() {
        importer.imported(MadeOrder.bundle(
                METHOTREXATE.replace("'quantity': {'value': 40, 'code': 'mg', 'system': 'http://unitsofmeasure.org'}",
                        "'validityPeriod': {'end': '2024-08'}")));
        assertThat(prescribed().getString("validUntil")).isEqualTo("2024-08-31");
    }

    @Test
    void a_tapering_dose_is_kept_in_words_and_counted() {
        JsonPath report = importer.imported(MadeOrder.bundle(METHOTREXATE.replace("'dosageInstruction': [",
                "'dosageInstruction': [{'text': '20 mg at first'}, ")));
        assertThat(report.getList("incomplete.reasons.code")).containsExactly("dosage-in-words");
        assertThat(prescribed().getMap("order.dosage")).isEqualTo(Map.of("text", "20 mg at first\n10 mg; 10 mg, "
                + "once per day on Monday, route: oral, at most 10 mg per 1 week"));
    }

    @Test
    void a_combination_named_by_its_ingredients_is_checked_by_each_of_them() {
        String ingredient = """
                {'itemCodeableConcept': {'coding': [{'system': 'http://www.nlm.nih.gov/research/umls/rxnorm',
                 'code': '%s', 'display': '%s'}]}}""";
        JsonPath report = importer.imported(MadeOrder.bundle("""
                'contained': [{'resourceType': 'Medication', 'id': 'm', 'ingredient': [%s, %s]}],
                'medicationReference': {'reference': '#m'}""".formatted(ingredient.formatted("723", "amoxicillin"),
                ingredient.formatted("999999999", "something new"))));
        assertThat(report.getInt("safety.notChecked")).isEqualTo(1);
        assertThat(prescribed().getString("order.medication.text")).isEqualTo("amoxicillin / something new");
        assertThat(prescribed().getList("check.notChecked.code.coding.flatten().code")).containsExactly("999999999");
    }

    @Test
    void the_same_order_again_changes_nothing() {
        importer.imported(MadeOrder.bundle(METHOTREXATE));
        assertThat(importer.imported(MadeOrder.bundle(METHOTREXATE)).getInt("recorded")).isZero();
    }

    private JsonPath prescribed() {
        return importer.events().stream().filter(event -> event.contains("prescription.medication-prescribed"))
                .map(event -> new JsonPath(event.substring(event.indexOf('{')))).findFirst().orElseThrow();
    }
}
