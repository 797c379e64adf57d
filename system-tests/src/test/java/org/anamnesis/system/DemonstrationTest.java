package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemonstrationTest {

    @TempDir
    private Path temporary;

    @Test
    void charts_are_there_at_once_and_loading_again_after_a_restart_changes_nothing() throws Exception {
        try (Installation installation = Installation.start(temporary.resolve("data"), "--demo")) {
            awaitLoaded(installation, 1);
            ReadModels.awaitCaughtUp(installation, Duration.ofSeconds(30));
            JsonNode chart = chart(installation, "demo-clinic", "florez");
            assertThat(chart.at("/allergies/status").asString()).isEqualTo("list");
            assertThat(chart.get("vitalSigns").size()).isPositive();
            assertThat(chart.get("alerts").size()).isPositive();
            JsonNode dog = chart(installation, "demo-vets", "bello");
            assertThat(dog.get("responsiblePersons").size()).isEqualTo(1);

            long events = ReadModels.events(installation);
            installation.stop();
            installation.start();
            awaitLoaded(installation, 2);
            assertThat(ReadModels.events(installation)).isEqualTo(events);
        }
    }

    /** The banner is printed once everything, the demonstration included, is there. */
    private static void awaitLoaded(Installation installation, int times) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100))
                .until(() -> Files.readString(installation.log()).split("Anamnesis is ready", -1).length > times);
    }

    private static JsonNode chart(Installation installation, String tenant, String name) {
        Client charts = installation.charts(tenant);
        JsonNode hits = charts.post("/patients/search", json("{'name': '%s'}", name)).expect(200).json().get("hits");
        return charts.get("/patients/" + hits.get(0).get("id").asString() + "/chart").expect(200).json();
    }
}
