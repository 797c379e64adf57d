package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What an installation answers about the patient of an imported bundle, held against what the bundle says.
 *
 * @param installation where it was imported
 * @param tenant       for whom
 * @param bundle       what was imported
 */
record ImportedHistory(Installation installation, String tenant, SourceBundle bundle) {

    private static final Map<String, String> TYPES = Map.of("patient.allergy-recorded", "AllergyIntolerance",
            "patient.condition-recorded", "Condition", "checkup.started", "Encounter", "checkup.observation-recorded",
            "Observation", "standalone-observation.recorded", "Observation", "checkup.procedure-recorded", "Procedure",
            "checkup.immunization-recorded", "Immunization", "checkup.diagnostic-report-recorded", "DiagnosticReport",
            "prescription.medication-prescribed", "MedicationRequest", "prescription.medication-dispensed",
            "MedicationDispense");
    private static final Map<String, List<String>> STATUSES = Map.of("active", List.of("active"), "on-hold",
            List.of("on-hold"), "completed", List.of("completed"), "discontinued", List.of("stopped", "cancelled"));

    void compare() {
        Client charts = installation.charts(tenant);
        String patient = "/patients/" + patient(charts);
        compareChart(charts.get(patient + "/chart").expect(200).json());
        compareTimeline(charts, patient);
        compareLists(charts, patient);
        compareTreatment(charts, patient);
        compareMoney(charts, patient);
        compareTrail(trail(installation.trail(tenant), patient));
    }

    private void compareMoney(Client charts, String patient) {
        List<BigDecimal> totals = new ArrayList<>();
        List<BigDecimal> paid = new ArrayList<>();
        pages(charts, patient + "/invoices?limit=100", "invoices", invoice -> {
            totals.add(invoice.at("/sums/total/amount").decimalValue());
            paid.add(invoice.at("/sums/paid/amount").decimalValue());
        });
        assertThat(totals).hasSize((int) bundle.count("Claim"));
        assertThat(SourceBundle.cents(totals.stream())).isEqualTo(bundle.claimed());
        assertThat(SourceBundle.cents(paid.stream())).isEqualTo(bundle.paid());
    }

    private void compareChart(JsonNode chart) {
        assertThat(chart.at("/allergies/entries").size()).isEqualTo((int) bundle.count("AllergyIntolerance"));
        assertThat(chart.at("/conditions/active").size() + chart.at("/conditions/resolved").size())
                .isEqualTo((int) bundle.count("Condition"));
        assertThat(chart.get("incomplete").asLong()).isZero();
    }

    private void compareTimeline(Client charts, String patient) {
        Map<String, Long> timeline = new TreeMap<>();
        pages(charts, patient + "/timeline?limit=200", "entries", entry -> {
            String kind = entry.get("kind").asString();
            timeline.merge(TYPES.getOrDefault(kind, kind), 1L, Long::sum);
            timeline.merge("components", (long) entry.path("components").size(), Long::sum);
        });
        TYPES.values().forEach(
                type -> assertThat(timeline.getOrDefault(type, 0L)).as(type).isEqualTo(bundle.count(type)));
        assertThat(timeline.getOrDefault("components", 0L)).isEqualTo(bundle.components());
    }

    private void compareLists(Client charts, String patient) {
        assertThat(size(charts, patient + "/checkups?limit=100", "checkups")).isEqualTo(bundle.count("Encounter"));
        assertThat(size(charts, patient + "/observations?limit=200", "observations"))
                .isEqualTo(bundle.count("Observation"));
        bundle.valuesByCode().forEach((code, values) -> assertThat(
                size(charts, patient + "/observations?limit=200&code=" + code, "points")).as(code)
                .isEqualTo(values.longValue()));
    }

    private void compareTreatment(Client charts, String patient) {
        STATUSES.forEach((status, theirs) -> assertThat(
                size(charts, patient + "/prescriptions?limit=200&status=" + status, "prescriptions")).as(status)
                .isEqualTo(bundle.medicationRequests(theirs)));
        assertThat(size(charts, patient + "/dispenses?limit=200", "dispenses"))
                .isEqualTo(bundle.count("MedicationDispense"));
        assertThat(size(charts, patient + "/procedures?limit=200", "procedures")).isEqualTo(bundle.count("Procedure"));
        assertThat(size(charts, patient + "/immunizations?limit=200", "immunizations"))
                .isEqualTo(bundle.count("Immunization"));
        Map<String, Long> reports = new TreeMap<>(Map.of("reports", 0L, "results", 0L));
        pages(charts, patient + "/diagnostic-reports?limit=100", "reports", report -> {
            reports.merge("reports", 1L, Long::sum);
            reports.merge("results", (long) report.get("observations").size(), Long::sum);
        });
        assertThat(reports).isEqualTo(Map.of("reports", bundle.count("DiagnosticReport"), "results",
                bundle.results()));
    }

    private void compareTrail(Map<String, Long> trail) {
        Map<String, Long> bundled = new TreeMap<>(Map.of("patient.registered", 1L, "patient.allergy-recorded",
                bundle.count("AllergyIntolerance"), "patient.condition-recorded", bundle.count("Condition"),
                "checkup.started",
                bundle.count("Encounter"), "checkup.procedure-recorded", bundle.count("Procedure"),
                "checkup.immunization-recorded",
                bundle.count("Immunization"), "checkup.diagnostic-report-recorded", bundle.count("DiagnosticReport"),
                "prescription.medication-prescribed", bundle.count("MedicationRequest"),
                "prescription.medication-dispensed",
                bundle.count("MedicationDispense")));
        bundled.putAll(Map.of("invoice.issued", bundle.count("Claim"), "invoice.payment-received",
                (long) bundle.payments().size(), "billing-account.coverage-added", bundle.payors()));
        bundled.put("prescription.held", bundle.medicationRequests(STATUSES.get("on-hold")));
        bundled.put("prescription.completed", bundle.medicationRequests(STATUSES.get("completed")));
        bundled.put("prescription.discontinued", bundle.medicationRequests(STATUSES.get("discontinued")));
        bundled.forEach((event, times) -> assertThat(trail.getOrDefault(event, 0L)).as(event).isEqualTo(times));
        assertThat(trail.getOrDefault("checkup.observation-recorded", 0L)
                + trail.getOrDefault("standalone-observation.recorded", 0L)).isEqualTo(bundle.count("Observation"));
    }

    private String patient(Client charts) {
        JsonNode number = bundle.medicalRecordNumber();
        JsonNode hits = charts.post("/patients/search", json("{'identifier': {'system': '%s', 'value': '%s'}}",
                number.get("system").asString(), number.get("value").asString())).expect(200).json().get("hits");
        assertThat(hits.size()).isEqualTo(1);
        return hits.get(0).get("id").asString();
    }

    private static Map<String, Long> trail(Client trail, String patient) {
        Map<String, Long> events = new TreeMap<>();
        pages(trail, patient + "/trail?limit=500", "entries",
                entry -> events.merge(entry.get("event").asString(), 1L, Long::sum));
        return events;
    }

    private static long size(Client client, String path, String list) {
        long[] size = {0};
        pages(client, path, list, entry -> size[0]++);
        return size[0];
    }

    private static void pages(Client client, String path, String list, Consumer<JsonNode> each) {
        String cursor = "";
        while (cursor != null) {
            JsonNode page = client.get(path + cursor).expect(200).json();
            page.get(list).forEach(each);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : null;
        }
    }
}
