package org.anamnesis.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A FHIR bundle of one patient as its JSON says it is, counted without any FHIR library, so that the importer is not
 * judged by its own reading.
 *
 * @param text the bundle on one line
 * @param root its JSON
 */
record SourceBundle(String text, JsonNode root) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    static SourceBundle of(String text) {
        JsonNode root = JSON.readTree(text);
        return new SourceBundle(JSON.writeValueAsString(root), root);
    }

    /** How many resources of a type it holds. */
    long count(String type) {
        return resources(type).size();
    }

    /** How many resources of each type it holds. */
    Map<String, Long> types() {
        Map<String, Long> types = new TreeMap<>();
        root.get("entry").forEach(
                entry -> types.merge(entry.at("/resource/resourceType").asString(), 1L, Long::sum));
        return types;
    }

    /** How many of its medication requests have one of these statuses. */
    long medicationRequests(List<String> statuses) {
        return resources("MedicationRequest").stream()
                .filter(request -> statuses.contains(request.get("status").asString())).count();
    }

    /** How many of its medication requests do not say how much, by which way and how often or when. */
    long withoutDosage() {
        return resources("MedicationRequest").stream().map(request -> request.at("/dosageInstruction/0"))
                .filter(dosage -> !dosage.has("route") || dosage.at("/doseAndRate/0/doseQuantity/value").isMissingNode()
                        || dosage.at("/timing/repeat/period").isMissingNode()
                                && !dosage.path("asNeededBoolean").asBoolean(false))
                .count();
    }

    /** How many of its medication requests do not say how much may be handed out. */
    long withoutQuantity() {
        return resources("MedicationRequest").stream()
                .filter(request -> request.at("/dispenseRequest/quantity/value").isMissingNode()).count();
    }

    /** What its claims are for, to the cent; the sample histories know only one currency. */
    BigDecimal claimed() {
        return cents(amounts("Claim", "/total/value").stream());
    }

    /** What was paid of them, payment by payment; payments of nothing are none. */
    List<BigDecimal> payments() {
        return amounts("ExplanationOfBenefit", "/payment/amount/value").stream().filter(paid -> paid.signum() > 0)
                .toList();
    }

    /** What was paid of them, each payment rounded to the cent. */
    BigDecimal paid() {
        return cents(payments().stream());
    }

    /** Who paid or might have paid something. */
    long payors() {
        return resources("ExplanationOfBenefit").stream().map(paid -> paid.at("/insurer/display").asString())
                .filter(payor -> !payor.equals("no_insurance")).distinct().count();
    }

    static BigDecimal cents(Stream<BigDecimal> amounts) {
        return amounts.map(amount -> amount.setScale(2, RoundingMode.HALF_EVEN)).reduce(BigDecimal.ZERO.setScale(2),
                BigDecimal::add);
    }

    private List<BigDecimal> amounts(String type, String path) {
        return resources(type).stream().map(resource -> resource.at(path).decimalValue()).toList();
    }

    List<JsonNode> resources(String type) {
        return StreamSupport.stream(root.get("entry").spliterator(), false).map(entry -> entry.get("resource"))
                .filter(resource -> resource.get("resourceType").asString().equals(type)).toList();
    }

    /** The patient's medical record number. */
    JsonNode medicalRecordNumber() {
        for (JsonNode identifier : resources("Patient").getFirst().get("identifier")) {
            if (identifier.at("/type/coding/0/code").asString("").equals("MR")) {
                return identifier;
            }
        }
        throw new AssertionError("No medical record number");
    }

    /** How many values of each LOINC code there are, those of components included. */
    Map<String, Integer> valuesByCode() {
        Map<String, Integer> values = new TreeMap<>();
        for (JsonNode observation : resources("Observation")) {
            codes(observation).forEach(code -> values.merge(code, 1, Integer::sum));
            for (JsonNode component : observation.path("component")) {
                codes(component).forEach(code -> values.merge(code, 1, Integer::sum));
            }
        }
        return values;
    }

    /** How many components its observations have. */
    long components() {
        return resources("Observation").stream().mapToLong(observation -> observation.path("component").size()).sum();
    }

    /** How many observations its reports group. */
    long results() {
        return resources("DiagnosticReport").stream().mapToLong(report -> report.path("result").size()).sum();
    }

    private static List<String> codes(JsonNode coded) {
        List<String> codes = new ArrayList<>();
        for (JsonNode coding : coded.get("code").get("coding")) {
            codes.add(coding.get("code").asString());
        }
        return codes;
    }
}
