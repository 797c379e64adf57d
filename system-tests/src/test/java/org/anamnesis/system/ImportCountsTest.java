package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/**
 * What is in the bundles is in charts, timelines, series and trail: no more, no less, and importing again adds nothing.
 */
@ExtendWith(Running.class)
@ResourceLock(Running.LOCK)
class ImportCountsTest {

    private static final Set<String> IMPORTED = Set.of("AllergyIntolerance", "Claim", "Condition",
            "DiagnosticReport", "Encounter", "ExplanationOfBenefit", "Immunization", "MedicationDispense",
            "MedicationRequest", "Observation", "Patient",
            "Practitioner", "Procedure");
    private static final Path SHARED = Path.of("../../shared/synthea");

    @Test
    void the_record_holds_exactly_what_the_bundles_hold(Installation installation) throws Exception {
        check(installation, "counts-own", List.of(SourceBundle.of(resource("/fhir/visit.json"))));
    }

    @Test
    void the_record_holds_exactly_what_forty_synthetic_histories_hold(Installation installation) throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "no sample histories beside the project");
        List<SourceBundle> samples = samples();
        check(installation, "counts-synthea", samples);
        JsonNode revenue = installation.reports("counts-synthea").get("/reports/revenue?groupBy=kind").expect(200)
                .json();
        assertThat(revenue.get("totals")).singleElement().satisfies(total -> assertThat(
                total.get("gross").decimalValue()).as("%s", revenue)
                .isEqualByComparingTo(SourceBundle.cents(samples.stream().map(SourceBundle::claimed))));
    }

    private static void check(Installation installation, String tenant, List<SourceBundle> bundles) throws Exception {
        String all = bundles.stream().map(SourceBundle::text).collect(Collectors.joining("\n"));
        compare(imported(installation, tenant, all), bundles);
        ReadModels.awaitCaughtUp(installation);
        for (SourceBundle bundle : bundles) {
            new ImportedHistory(installation, tenant, bundle).compare();
        }
        importingAgainChangesNothing(installation, tenant, all);
    }

    private static void compare(JsonNode report, List<SourceBundle> bundles) {
        assertThat(report.at("/refused/count").asLong()).isZero();
        assertThat(report.at("/differs/count").asLong()).isZero();
        Map<String, Long> types = sum(bundles, SourceBundle::types);
        assertThat(report.get("read").asLong()).isEqualTo(types.values().stream().mapToLong(Long::longValue).sum());
        Map<String, Long> others = new TreeMap<>(types);
        others.keySet().removeAll(IMPORTED);
        assertThat(counts(report.get("notImported"))).isEqualTo(others);
        types.keySet().retainAll(IMPORTED);
        assertThat(counts(report.get("imported"))).isEqualTo(types);
        assertThat(report.at("/safety/medications").asLong()).isEqualTo(types.get("MedicationRequest"));
        Map<String, Long> warnings = counts(report.at("/recordedWithWarnings/byCode"));
        assertThat(warnings.getOrDefault("DOSAGE_MISSING", 0L) + warnings.getOrDefault("DOSAGE_INCOMPLETE", 0L))
                .isEqualTo(bundles.stream().mapToLong(SourceBundle::withoutDosage).sum());
        assertThat(warnings.getOrDefault("QUANTITY_MISSING", 0L)).isEqualTo(
                bundles.stream().mapToLong(SourceBundle::withoutQuantity).sum());
        assertThat(warnings).doesNotContainKey("RESULT_MISSING");
        compareMoney(report, bundles);
    }

    private static void compareMoney(JsonNode report, List<SourceBundle> bundles) {
        assertThat(report.at("/incomplete/reasons").toString()).doesNotContain("Claim", "ExplanationOfBenefit");
        assertThat(report.at("/invoices/count").asLong())
                .isEqualTo(bundles.stream().mapToLong(bundle -> bundle.count("Claim")).sum());
        assertThat(report.at("/invoices/byCurrency/USD").decimalValue())
                .isEqualByComparingTo(SourceBundle.cents(bundles.stream().map(SourceBundle::claimed)));
        assertThat(report.at("/invoices/roundings").isEmpty()).isTrue();
        List<BigDecimal> payments = bundles.stream().flatMap(bundle -> bundle.payments().stream()).toList();
        BigDecimal paid = SourceBundle.cents(payments.stream());
        assertThat(report.at("/payments/count").asLong()).isEqualTo(payments.size());
        assertThat(report.at("/payments/byCurrency/USD").decimalValue()).isEqualByComparingTo(paid);
        assertThat(report.at("/payments/roundings/USD").decimalValue())
                .isCloseTo(paid.subtract(payments.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                        within(new BigDecimal("1e-12")));
    }

    private static Map<String, Long> sum(List<SourceBundle> bundles,
            Function<SourceBundle, Map<String, Long>> ofOne) {
        return bundles.stream().flatMap(bundle -> ofOne.apply(bundle).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private static Map<String, Long> counts(JsonNode counts) {
        return counts.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().asLong()));
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
        return Awaitility.await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(200))
                .until(() -> write.get(location).expect(200).json(),
                        report -> report.get("state").asString().equals("completed"));
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
