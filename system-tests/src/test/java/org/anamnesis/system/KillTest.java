package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
            ReadModels.awaitCaughtUp(installation, Duration.ofMinutes(2));
            workers.acknowledged().forEach((patient, events) -> Awaitility.await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(trail(installation, patient))
                            .as("patient %s, seed %d", patient, SEED).isEqualTo(events)));
            ReadModels.awaitCaughtUp(installation, Duration.ofMinutes(2));

            assertEqualToAReplay(installation, folder);
        }
    }

    private static Workers workAndBeKilled(Installation installation, Bundles bundles) throws Exception {
        Random random = new Random(SEED);
        Workers workers = new Workers(installation);
        workers.begin(WORKERS, bundles::importAll);
        for (int round = 0; round < ROUNDS; round++) {
            long moment = workers.count() + 100 + random.nextInt(900);
            Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(1))
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

    private static void assertEqualToAReplay(Installation installation, Path folder) throws SQLException {
        Map<String, Map<String, List<String>>> before = dump(installation);
        assertThat(before.get("clinical_records").get("dead_letter")).isEmpty();
        assertThat(before.get("audit_trail").get("trail")).hasSize((int) ReadModels.events(installation));
        installation.stop();
        ReadModels.clear(folder);
        installation.start();
        ReadModels.awaitCaughtUp(installation, Duration.ofMinutes(5));
        Map<String, Map<String, List<String>>> after = dump(installation);
        for (String database : ReadModels.DATABASES) {
            assertThat(after.get(database).keySet()).isEqualTo(before.get(database).keySet());
            after.get(database).forEach((table, rows) -> {
                List<String> rowsBefore = before.get(database).get(table);
                assertThat(without(rowsBefore, rows))
                        .as("only before the replay: %s.%s, seed %d", database, table, SEED)
                        .isEmpty();
                assertThat(without(rows, rowsBefore)).as("only after the replay: %s.%s, seed %d", database, table, SEED)
                        .isEmpty();
                assertThat(rows).hasSameSizeAs(rowsBefore);
            });
        }
    }

    private static List<String> without(List<String> rows, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return rows.stream().filter(row -> !known.contains(row)).toList();
    }

    private static Map<String, Map<String, List<String>>> dump(Installation installation) throws SQLException {
        Map<String, Map<String, List<String>>> dump = new TreeMap<>();
        for (String database : ReadModels.DATABASES) {
            dump.put(database, ReadModels.dump(installation, database));
        }
        return dump;
    }
}
