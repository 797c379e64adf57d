package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

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

    void compare() {
        Client charts = installation.charts(tenant);
        String patient = "/patients/" + patient(charts);
        compareChart(charts.get(patient + "/chart").expect(200).json());
        compareTimeline(charts, patient);
        compareLists(charts, patient);
        compareTrail(trail(installation.trail(tenant), patient));
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
            timeline.merge(entry.get("kind").asString(), 1L, Long::sum);
            timeline.merge("components", (long) entry.path("components").size(), Long::sum);
        });
        assertThat(timeline.getOrDefault("allergy", 0L)).isEqualTo(bundle.count("AllergyIntolerance"));
        assertThat(timeline.getOrDefault("condition", 0L)).isEqualTo(bundle.count("Condition"));
        assertThat(timeline.getOrDefault("checkup", 0L)).isEqualTo(bundle.count("Encounter"));
        assertThat(timeline.getOrDefault("observation", 0L)).isEqualTo(bundle.count("Observation"));
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

    private void compareTrail(Map<String, Long> trail) {
        Map<String, Long> bundled = new TreeMap<>(Map.of("PatientRegistered", 1L, "AllergyRecorded",
                bundle.count("AllergyIntolerance"), "ConditionRecorded", bundle.count("Condition"), "CheckupStarted",
                bundle.count("Encounter"), "ProcedureRecorded", bundle.count("Procedure"), "ImmunizationRecorded",
                bundle.count("Immunization"), "DiagnosticReportRecorded", bundle.count("DiagnosticReport"),
                "MedicationPrescribed", bundle.count("MedicationRequest"), "MedicationDispensed",
                bundle.count("MedicationDispense")));
        bundled.put("PrescriptionHeld", bundle.medicationRequests("on-hold"));
        bundled.put("PrescriptionCompleted", bundle.medicationRequests("completed"));
        bundled.put("PrescriptionDiscontinued", bundle.medicationRequests("stopped", "cancelled"));
        bundled.forEach((event, times) -> assertThat(trail.getOrDefault(event, 0L)).as(event).isEqualTo(times));
        assertThat(trail.getOrDefault("ObservationRecorded", 0L)
                + trail.getOrDefault("StandaloneObservationRecorded", 0L)).isEqualTo(bundle.count("Observation"));
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
