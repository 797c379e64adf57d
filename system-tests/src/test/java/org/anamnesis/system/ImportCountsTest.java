package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What is in the bundles is in charts, timelines, series and trail: no more, no less, and importing again adds nothing. */
@ExtendWith(Running.class)
class ImportCountsTest {

    private static final Path SHARED = Path.of("../../shared/synthea");

    @Test
    void the_record_holds_exactly_what_the_bundles_hold(Installation installation) throws Exception {
        check(installation, "counts-own", List.of(SourceBundle.of(resource("/fhir/visit.json"))));
    }

    @Test
    void the_record_holds_exactly_what_forty_synthetic_histories_hold(Installation installation) throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "no sample histories beside the project");
        check(installation, "counts-synthea", samples());
    }

    private static void check(Installation installation, String tenant, List<SourceBundle> bundles) throws Exception {
        String all = bundles.stream().map(SourceBundle::text).collect(Collectors.joining("\n"));
        JsonNode report = imported(installation, tenant, all);
        assertThat(report.at("/refused/count").asLong()).isZero();
        assertThat(report.at("/differs/count").asLong()).isZero();
        assertThat(report.get("read").asLong())
                .isEqualTo(bundles.stream().mapToLong(bundle -> bundle.root().get("entry").size()).sum());
        ReadModels.awaitCaughtUp(installation, Duration.ofMinutes(2));
        for (SourceBundle bundle : bundles) {
            compare(installation, tenant, bundle);
        }
        importingAgainChangesNothing(installation, tenant, all);
    }

    private static void compare(Installation installation, String tenant, SourceBundle bundle) {
        Client charts = installation.charts(tenant);
        String patient = "/patients/" + patient(charts, bundle);
        JsonNode chart = charts.get(patient + "/chart").expect(200).json();
        assertThat(chart.at("/allergies/entries").size()).isEqualTo((int) bundle.count("AllergyIntolerance"));
        assertThat(chart.at("/conditions/active").size() + chart.at("/conditions/resolved").size())
                .isEqualTo((int) bundle.count("Condition"));
        assertThat(chart.get("incomplete").asLong()).isZero();

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
        assertThat(size(charts, patient + "/checkups?limit=100", "checkups")).isEqualTo(bundle.count("Encounter"));
        assertThat(size(charts, patient + "/observations?limit=200", "observations"))
                .isEqualTo(bundle.count("Observation"));
        bundle.valuesByCode().forEach((code, values) -> assertThat(
                size(charts, patient + "/observations?limit=200&code=" + code, "points")).as(code)
                .isEqualTo(values.longValue()));
        assertThat(trail(installation.trail(tenant), patient)).containsEntry("PatientRegistered", 1L)
                .satisfies(events -> {
                    assertThat(events.getOrDefault("AllergyRecorded", 0L))
                            .isEqualTo(bundle.count("AllergyIntolerance"));
                    assertThat(events.getOrDefault("ConditionRecorded", 0L)).isEqualTo(bundle.count("Condition"));
                    assertThat(events.getOrDefault("CheckupStarted", 0L)).isEqualTo(bundle.count("Encounter"));
                    assertThat(events.getOrDefault("ObservationRecorded", 0L)
                            + events.getOrDefault("StandaloneObservationRecorded", 0L))
                            .isEqualTo(bundle.count("Observation"));
                });
    }

    private static void importingAgainChangesNothing(Installation installation, String tenant, String all)
            throws Exception {
        Map<String, Map<String, List<String>>> before = dump(installation);
        long events = ReadModels.events(installation);
        JsonNode again = imported(installation, tenant, all);
        assertThat(again.get("recorded").asLong()).isZero();
        assertThat(ReadModels.events(installation)).isEqualTo(events);
        assertThat(dump(installation)).isEqualTo(before);
    }

    private static Map<String, Map<String, List<String>>> dump(Installation installation) throws Exception {
        Map<String, Map<String, List<String>>> dump = new TreeMap<>();
        for (String database : ReadModels.DATABASES) {
            dump.put(database, ReadModels.dump(installation, database));
        }
        return dump;
    }

    private static JsonNode imported(Installation installation, String tenant, String bundles) {
        Client write = installation.write(tenant);
        String location = write.with("Content-Type", "application/fhir+ndjson").post("/imports", bundles).expect(202)
                .header("Location");
        return Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(200))
                .until(() -> write.get(location).expect(200).json(),
                        report -> report.get("state").asString().equals("completed"));
    }

    private static String patient(Client charts, SourceBundle bundle) {
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

    private static List<SourceBundle> samples() throws IOException {
        try (Stream<Path> files = Files.list(SHARED)) {
            return files.filter(file -> file.toString().endsWith(".json.gz")).sorted().map(ImportCountsTest::unzipped)
                    .map(SourceBundle::of).toList();
        }
    }

    private static String unzipped(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ImportCountsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
