package org.anamnesis.command.imports;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anamnesis.command.imports.fhir.Clinic;
import org.anamnesis.command.imports.reading.BundleReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a patient was charged and what was paid of it, from FHIR to the event store. */
class ClaimImportTest {

    private static final JsonMapper JSON = BundleReader.JSON.rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Importer importer = new Importer(newTenant());

    @Test
    void what_is_owed_and_paid_is_recorded_and_what_is_not_is_counted_with_a_reason() {
        JsonPath report = importer.imported(Clinic.claims());
        assertThat(report.getString("state")).isEqualTo("completed");
        assertThat(report.getMap("imported")).isEqualTo(Map.of("Claim", 9, "Encounter", 1, "ExplanationOfBenefit", 8,
                "MedicationRequest", 1, "Patient", 1, "Practitioner", 1));
        assertThat(report.getMap("notImported")).isEqualTo(Map.of("Organization", 2));
        assertThat(reasons(report, "refused")).containsExactly("Claim amount-negative 1", "Claim currency-unknown 2",
                "Claim no-charges 2", "Claim no-time 1", "Claim not-in-force 4", "Claim wrong-currency 1",
                "ExplanationOfBenefit amount-negative 1", "ExplanationOfBenefit currency-unknown 1",
                "ExplanationOfBenefit no-time 1", "ExplanationOfBenefit not-in-force 2",
                "ExplanationOfBenefit not-on-record 1", "ExplanationOfBenefit not-yet-begun 1",
                "ExplanationOfBenefit unresolved-reference 1", "ExplanationOfBenefit wrong-currency 1");
        assertThat(reasons(report, "incomplete")).containsExactly("Claim encounter-unresolved 1");
    }

    @Test
    void the_report_says_how_much_and_what_rounding_changed() {
        String id = importer.imported(Clinic.claims()).getString("id");
        JsonNode report = JSON.readTree(as(importer.tenant(), "importer").get("/imports/" + id).asString());
        assertThat(amounts(report, "/invoices/byCurrency"))
                .isEqualTo(List.of("JPY 1234", "KWD 10.000", "USD 807.51"));
        assertThat(amounts(report, "/invoices/roundings")).isEqualTo(List.of("JPY -0.5", "KWD -0.0005"));
        assertThat(report.at("/invoices/count").asInt()).isEqualTo(9);
        assertThat(amounts(report, "/payments/byCurrency"))
                .isEqualTo(List.of("JPY 1234", "KWD 5.000", "USD 407.75"));
        assertThat(amounts(report, "/payments/roundings"))
                .isEqualTo(List.of("JPY -0.5", "KWD -0.0005", "USD 0.00099999999995"));
        assertThat(report.at("/payments/count").asInt()).isEqualTo(5);
    }

    @Test
    void each_invoice_is_the_claims_total_and_a_payment_keeps_its_original() {
        importer.imported(Clinic.claims());
        assertThat(payloads("invoice.issued")).extracting(issued -> issued.at("/total/amount").decimalValue())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(amounts("360", "255", "50.5", "100", "1234", "10", "20", "20.01", "2"));
        assertThat(payloads("invoice.payment-received").getFirst().get("payment").get("original").decimalValue())
                .isEqualTo(new BigDecimal("337.24800000000005"));
        assertThat(payloads("invoice.issued")).allMatch(issued -> !issued.has("number"));
    }

    @Test
    void a_payor_covers_from_the_earliest_day_however_the_bundle_is_ordered() {
        importer.imported(Clinic.claims());
        assertThat(coverages(importer)).containsExactly("medicare 2013-05-01", "Health Mutual 2015-06-02");
        Importer other = new Importer(newTenant());
        other.imported(reversed(Clinic.claims()));
        assertThat(coverages(other)).isEqualTo(coverages(importer));
    }

    @Test
    void the_same_again_in_any_order_changes_nothing() {
        JsonPath first = importer.imported(Clinic.claims());
        List<String> events = importer.events();
        JsonPath again = importer.imported(reversed(Clinic.claims()));
        assertThat(importer.events()).isEqualTo(events);
        assertThat(again.getInt("recorded")).isZero();
        assertThat(again.getInt("differs.count")).isZero();
        for (String counts : List.of("imported", "invoices", "payments")) {
            assertThat(again.getMap(counts)).as(counts).isEqualTo(first.getMap(counts));
        }
        assertThat(reasons(again, "refused")).isEqualTo(reasons(first, "refused"));
        assertThat(reasons(again, "incomplete")).isEqualTo(reasons(first, "incomplete"));
    }

    @Test
    void a_coverage_on_record_stays_as_it_is_and_hinders_no_payment() {
        String earlier = Clinic.claims().replace("2013-05-01", "2012-05-01");
        String unpaid = Clinic.claims().replace("\"value\": 50.5, \"currency\": \"USD\"}}}", "\"value\": 0}}}");
        importer.imported(unpaid);
        List<String> coverages = coverages(importer);
        JsonPath report = importer.imported(earlier);
        assertThat(coverages(importer)).isEqualTo(coverages);
        assertThat(reasons(report, "incomplete")).contains("ExplanationOfBenefit different-content 1");
        assertThat(report.getInt("recorded")).isEqualTo(1);
        assertThat(payloads("invoice.payment-received")).hasSize(5);
    }

    @Test
    void another_total_or_payment_is_named_and_not_applied() {
        importer.imported(Clinic.claims());
        List<String> events = importer.events();
        JsonPath report = importer.imported(Clinic.claims().replace("337.24800000000005", "338")
                .replace("\"value\": 255", "\"value\": 256"));
        assertThat(importer.events()).isEqualTo(events);
        assertThat(reasons(report, "differs")).contains("ExplanationOfBenefit different-content 1",
                "Claim different-content 1");
    }

    private static List<String> coverages(Importer importer) {
        return payloads(importer, "billing-account.coverage-added").stream().map(added -> added.get("coverage"))
                .map(coverage -> coverage.at("/payer/name").asString() + " " + coverage.get("validFrom").asString())
                .toList();
    }

    private static List<String> amounts(JsonNode report, String path) {
        return report.at(path).properties().stream()
                .map(amount -> amount.getKey() + " " + amount.getValue().decimalValue().toPlainString()).toList();
    }

    private static BigDecimal[] amounts(String... amounts) {
        return Stream.of(amounts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static List<String> reasons(JsonPath report, String of) {
        return report.<Map<String, Object>>getList(of + ".reasons").stream().map(reason -> "%s %s %s".formatted(
                reason.get("resourceType"), reason.get("code"), reason.get("count"))).toList();
    }

    private List<JsonNode> payloads(String event) {
        return payloads(importer, event);
    }

    private static List<JsonNode> payloads(Importer importer, String event) {
        return importer.events().stream().filter(text -> text.split(" ")[1].equals(event))
                .map(text -> JSON.readTree(text.substring(text.indexOf('{')))) // what follows is not read
                .toList();
    }

    private static String reversed(String bundle) {
        ObjectNode root = (ObjectNode) BundleReader.JSON.readTree(bundle);
        List<JsonNode> entries = new ArrayList<>(root.withArray("entry").values());
        Collections.reverse(entries);
        ArrayNode turned = root.putArray("entry");
        entries.forEach(turned::add);
        return root.toString();
    }
}
