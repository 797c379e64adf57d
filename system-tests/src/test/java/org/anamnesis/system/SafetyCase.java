package org.anamnesis.system;

import static org.anamnesis.system.Client.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a patient brings to a prescription, and what the safety check must make of it: one line of
 * {@code medication/patients.json}. Codes are written {@code rxnorm:11289}.
 */
record SafetyCase(JsonNode line) {

    private static final Map<String, String> SYSTEMS = Map.of("rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm",
            "atc", "http://www.whocc.no/atc", "snomed", "http://snomed.info/sct", "urn", "urn:local");

    /** The medication to prescribe. */
    String medication() {
        return line.get("prescribe").asString();
    }

    /** What is already taken. */
    List<String> taken() {
        return texts(line.path("takes"));
    }

    /** What was taken once. */
    List<String> ended() {
        return texts(line.path("ended"));
    }

    /** What the check must come to; {@code refused} where alerts refuse. */
    String outcome() {
        return line.get("outcome").asString();
    }

    /** The alerts it must find, as rule and severity, in the order of the alphabet. */
    List<String> alerts() {
        return texts(line.path("alerts"));
    }

    /** How much it cannot check. */
    int notChecked() {
        return line.path("notChecked").asInt(0);
    }

    /** A body that orders a medication. */
    static String order(String medication, String practitioner, @Nullable List<String> overridden) {
        String override = overridden == null
                ? ""
                : ", 'override': {'reason': 'Watched daily', 'alerts': ['%s']}"
                        .formatted(String.join("','", overridden));
        return json("""
                {'practitionerId': '%s', 'order': {'medication': {'coding': [%s]},
                 'dosage': {'dose': {'value': 1, 'unit': '{tablet}'}, 'route': {'text': 'oral'}, 'asNeeded': true},
                 'supply': {'quantity': {'value': 20, 'unit': '{tablet}'}, 'refills': 1},
                 'authored': '2026-03-20'}%s}""", practitioner, coding(medication), override);
    }

    /** A body that records an allergy. */
    static String allergy(JsonNode allergy) {
        return json("{'code': {'coding': [%s]}, 'category': '%s', 'verification': '%s'}",
                coding(allergy.get("code").asString()), allergy.path("category").asString("medication"),
                allergy.path("verification").asString("confirmed"));
    }

    /** Rule and severity of alerts, in the order of the alphabet. */
    static List<String> named(JsonNode alerts) {
        return alerts.valueStream()
                .map(alert -> alert.get("rule").asString() + " " + alert.get("severity").asString()).sorted().toList();
    }

    /** The keys by which alerts are overridden. */
    static List<String> keys(JsonNode alerts) {
        return alerts.valueStream().map(alert -> alert.get("key").asString()).toList();
    }

    @Override
    public String toString() {
        return line.get("case").asString();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** A coding, in single quotes. */
    static String coding(String code) {
        String[] parts = code.split(":", 2);
        return "{'system': '%s', 'code': '%s'}".formatted(SYSTEMS.get(parts[0]), parts[1]);
    }
}
