package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.anamnesis.plumbing.calendar.PublicHolidays;
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
            ReadModels.awaitCaughtUp(installation);
            JsonNode chart = chart(installation, "demo-clinic", "florez");
            assertThat(chart.at("/allergies/status").asString()).isEqualTo("list");
            assertThat(chart.get("vitalSigns").size()).isPositive();
            assertThat(chart.get("alerts").size()).isPositive();
            JsonNode dog = chart(installation, "demo-vets", "bello");
            assertThat(dog.get("responsiblePersons").size()).isEqualTo(1);
            book(installation);
            awaitNoFollowUps(installation);

            long events = ReadModels.events(installation);
            installation.stop();
            installation.start();
            awaitLoaded(installation, 2);
            awaitNoFollowUps(installation);
            assertThat(ReadModels.events(installation)).isEqualTo(events);
        }
    }

    /** The banner is printed once everything, the demonstration included, is there. */
    private static void awaitLoaded(Installation installation, int times) {
        Awaitility.await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(100))
                .until(() -> Files.readString(installation.log()).split("Anamnesis is ready", -1).length > times);
    }

    /** With the clinic's general practitioner, who works on weekdays that are no holidays in Bavaria. */
    private static void book(Installation installation) {
        UUID practitioner = installation.ids().of("request", "demo-clinic", "demo", "RegisterPractitioner", "demo-0");
        UUID patient = installation.ids().of("request", "demo-clinic", "demo", "RegisterPatient", "demo-2");
        LocalDate day = LocalDate.now().plusDays(1);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || PublicHolidays.of("DE", "BY").fallOn(day)) {
            day = day.plusDays(1);
        }
        OffsetDateTime start = day.atTime(9, 0).atZone(ZoneId.of("Europe/Berlin")).toOffsetDateTime();
        installation.write("demo-clinic").post("/patients/" + patient + "/appointments", json("""
                {'practitionerId': '%s', 'booking': {'start': '%s', 'end': '%s'}}""", practitioner, start,
                start.plusMinutes(20))).expect(201);
    }

    private static void awaitNoFollowUps(Installation installation) {
        Awaitility.await().atMost(Patience.LIMIT)
                .until(() -> installation.followUps() == 0);
    }

    private static JsonNode chart(Installation installation, String tenant, String name) {
        Client charts = installation.charts(tenant);
        JsonNode hits = charts.post("/patients/search", json("{'name': '%s'}", name)).expect(200).json().get("hits");
        return charts.get("/patients/" + hits.get(0).get("id").asString() + "/chart").expect(200).json();
    }
}
