package org.anamnesis.command.imports;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anamnesis.command.imports.fhir.Clinic;
import org.anamnesis.command.imports.reading.BundleReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in a bundle in place of what should, a resource is imported or refused with a reason. */
class MutatedImportTest {

    private static final int MUTANTS = 300;
    private static final int CHANGES = 12;
    private static final List<String> JUNK = List.of("null", "true", "-1", "1e400", "0.000", "\"\"", "\" \"",
            "\"\\u0000\"", "\"\\ud800\"", "\"9999-99-99\"", "\"2015-02-30T25:61:00Z\"", "\"2015-06-01T10:00\"",
            "\"3015\"",
            "[]", "{}", "[null]", "[[]]", "{\"reference\": \"#x\"}", "{\"coding\": [{\"code\": \"x\"}]}",
            "\"" + "x".repeat(5000) + "\"", "{\"value\": 1e30, \"code\": \"mm[Hg]\"}",
            "123456789012345678901234567890");

    private static final List<String> WHOLE = List.of(Clinic.text(), Clinic.treatment(), Clinic.claims());

    private final Random random = new Random(20150601);
    private final String tenant = newTenant();

    @Test
    void no_mutation_of_a_bundle_is_a_fault_of_ours() {
        List<String> mutants = new ArrayList<>();
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            int number = mutant;
            String whole = WHOLE.get(number % WHOLE.size());
            JsonNode bundle = BundleReader.JSON.readTree(whole.replace("00000000-0000-4000", "%08d-0000-4000"
                    .formatted(number)).replace("\"H-", "\"H" + number + "-"));
            // Each tells of its own patients: those of another mutant would be strangers to it.
            bundle.path("entry").forEach(entry -> own(number, entry.path("resource")));
            for (int change = 0; change < CHANGES; change++) {
                mutate(bundle.path("entry").path(random.nextInt(bundle.path("entry").size())));
            }
            mutants.add(bundle.toString());
        }
        String location = as(tenant, "importer").contentType("application/fhir+ndjson")
                .body(String.join("\n", mutants).getBytes(StandardCharsets.UTF_8))
                .post("/imports").then().statusCode(202).extract().header("Location");
        JsonPath report = await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200))
                .until(() -> as(tenant, "importer").get(location).jsonPath(),
                        sofar -> List.of("completed", "failed").contains(sofar.getString("state")));
        assertThat(report.getString("state")).isEqualTo("completed");
        assertThat(report.getInt("bundles")).isEqualTo(MUTANTS);
        assertThat(report.getList("refused.reasons.code")).contains("malformed-resource", "invalid-content")
                .doesNotContain("internal");
        assertThat(report.getLong("read")).isEqualTo(sum(report, "imported") + sum(report, "notImported")
                + report.getLong("refused.count") + report.getLong("differs.count") + report.getLong("held.count"));
    }

    private static void own(int number, JsonNode resource) {
        if (resource instanceof ObjectNode object && object.has("id")) {
            object.put("id", number + "-" + object.path("id").asString());
        }
    }

    /** Puts junk in the place of something at any depth. */
    private void mutate(JsonNode node) {
        switch (node) {
            case ObjectNode object when !object.isEmpty() -> {
                String name = List.copyOf(object.propertyNames()).get(random.nextInt(object.size()));
                if (descend(object.get(name))) {
                    mutate(object.get(name));
                } else {
                    object.set(name, junk());
                }
            }
            case ArrayNode array when !array.isEmpty() -> {
                int index = random.nextInt(array.size());
                if (descend(array.get(index))) {
                    mutate(array.get(index));
                } else {
                    array.set(index, junk());
                }
            }
            default -> {
            } // nothing to put anything in the place of
        }
    }

    private boolean descend(JsonNode node) {
        return node.isContainer() && !node.isEmpty() && random.nextInt(8) > 0;
    }

    private JsonNode junk() {
        return BundleReader.JSON.readTree(JUNK.get(random.nextInt(JUNK.size())));
    }

    private static long sum(JsonPath report, String counts) {
        return report.<String, Integer>getMap(counts).values().stream().mapToLong(Integer::longValue).sum();
    }
}
