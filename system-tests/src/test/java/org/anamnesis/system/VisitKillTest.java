package org.anamnesis.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JVM is killed at random moments while a practice books, sees patients, issues invoices and is paid.
 * {@code -Dvisits} says how many visits, {@code -Dvisits.kills} how often it dies, {@code -Dvisits.seed} when.
 */
class VisitKillTest {

    private static final int VISITS = Integer.getInteger("visits", 1_100);
    private static final int KILLS = Integer.getInteger("visits.kills", 3);
    private static final long SEED = Long.getLong("visits.seed", System.nanoTime());
    private static final int PEOPLE = 8;
    private static final String RULES = """
            'cancellationNoticeMinutes': %d, 'reminders': [{'leadMinutes': %2$d, 'channel': 'email'},
            {'leadMinutes': %2$d, 'channel': 'webhook'}], 'currency': '""".formatted(Visit.NOTICE.toMinutes(),
            Visit.LEAD.toMinutes());

    @TempDir
    private Path temporary;

    @Test
    void every_visit_is_charged_once_and_every_reminder_arrives() throws Exception {
        Path folder = temporary.resolve("data");
        try (Letterbox letterbox = new Letterbox();
                Installation installation = Installation.start(folder,
                        options(letterbox))) {
            // In one of them it costs something not to come; its money has two decimals, the other's none.
            Practice strict = practice(installation, "strict", "EUR", "19.5");
            for (String service : List.of("no-show", "late-cancellation")) {
                strict.charges("urn:anamnesis:service", service, "25.55", "EUR", "0");
            }
            Practice lenient = practice(installation, "lenient", "JPY", "10");
            runAndBeKilled(installation, List.of(strict, lenient));

            Reminders reminders = new Reminders(letterbox, List.of(strict, lenient));
            reminders.awaitAllDue();
            reminders.assertEach(KILLS);
            Charges.assertOnce(strict, true);
            Charges.assertOnce(lenient, false);
            ReadModels.awaitCaughtUp(installation);
            Charges.assertSums(strict);
            Charges.assertSums(lenient);
            Rebuilt.equalsWhatWasThere(installation, folder, "seed " + SEED);
        }
    }

    private static String[] options(Letterbox letterbox) {
        // A node that died is taken for dead soon, so that what it left is not waited for.
        return Stream.concat(letterbox.options().stream(), Stream.of("--command-side.anamnesis.tasks.heartbeat=500ms",
                "--command-side.anamnesis.tasks.reminders.look=100ms")).toArray(String[]::new);
    }

    private static Practice practice(Installation installation, String tenant, String currency, String taxPercent) {
        Practice practice = Practice.open(installation, tenant, 12, RULES + currency + "'");
        boolean minor = currency.equals("EUR");
        practice.charges("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", minor ? "80.05" : "8000", currency,
                "0");
        practice.charges("http://snomed.info/sct", "18949003", minor ? "33.33" : "3333", currency, taxPercent);
        practice.charges("http://www.nlm.nih.gov/research/umls/rxnorm", "7984", minor ? "0.37" : "37", currency,
                taxPercent);
        return practice;
    }

    private static void runAndBeKilled(Installation installation, List<Practice> practices) throws Exception {
        Random random = new Random(SEED);
        Visits visits = new Visits(practices, VISITS);
        visits.begin(PEOPLE);
        for (int kill = 1; kill <= KILLS; kill++) {
            int moment = VISITS * kill / (KILLS + 1) + random.nextInt(VISITS / (2 * KILLS));
            Awaitility.await("seed " + SEED).atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(1))
                    .until(() -> visits.done() >= moment);
            installation.kill();
            installation.start();
        }
        visits.end();
    }
}
