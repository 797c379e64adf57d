package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JVM is killed at random moments while people work and an import runs. {@code -Dkill.rounds=20} tries harder;
 * {@code -Dkill.seed} chooses the moments.
 */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final int WORKERS = 4;

    @TempDir
    private Path temporary;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_there_twice() throws Exception {
        Path folder = temporary.resolve("data");
        try (Installation installation = Installation.start(folder)) {
            Bundles bundles = new Bundles(installation, 4 * ROUNDS);
            Workers workers = workAndBeKilled(installation, bundles);

            assertThat(bundles.gainedByImportingAgain()).as("events gained by importing again").isZero();
            ReadModels.awaitCaughtUp(installation);
            workers.acknowledged().forEach((patient, events) -> Awaitility.await().atMost(Patience.LIMIT)
                    .untilAsserted(() -> assertThat(trail(installation, patient))
                            .as("patient %s, seed %d", patient, SEED).isEqualTo(events)));
            ReadModels.awaitCaughtUp(installation);

            assertThat(ReadModels.number(installation, "audit_trail", "select count(*) from trail"))
                    .isEqualTo(ReadModels.events(installation));
            Rebuilt.equalsWhatWasThere(installation, folder, "seed " + SEED);
        }
    }

    private static Workers workAndBeKilled(Installation installation, Bundles bundles) throws Exception {
        Random random = new Random(SEED);
        Workers workers = new Workers(installation);
        workers.begin(WORKERS, bundles::importAll);
        for (int round = 0; round < ROUNDS; round++) {
            long moment = workers.count() + 100 + random.nextInt(900);
            Awaitility.await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(1))
                    .until(() -> workers.count() >= moment);
            installation.kill();
            installation.start();
        }
        workers.end();
        return workers;
    }

    private static Map<String, Long> trail(Installation installation, String patient) {
        return installation.trail(Workers.TENANT).get("/patients/" + patient + "/trail?limit=500").expect(200).json()
                .get("entries").valueStream().collect(Collectors.groupingBy(entry -> entry.get("event").asString(),
                        TreeMap::new, Collectors.counting()));
    }
}
