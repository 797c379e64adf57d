package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Who wants the same time at the same moment. {@code -Dbookings} says how much is booked, moved and cancelled at
 * random, {@code -Dbookings.seed} what.
 */
class BookingTest {

    private static final int RIVALS = 500;
    private static final int THREADS = 16;
    private static final int BOOKINGS = Integer.getInteger("bookings", 10_000);
    private static final long SEED = Long.getLong("bookings.seed", System.nanoTime());
    private static final String RULES = "'reminders': []";

    @TempDir
    private static Path temporary;
    private static Path folder;
    private static Installation installation;

    @BeforeAll
    static void start() {
        folder = temporary.resolve("data");
        installation = Installation.start(folder);
    }

    @AfterAll
    static void end() {
        installation.close();
    }

    @Test
    void of_five_hundred_who_want_one_slot_one_gets_it_and_the_others_are_told_what_is_free() throws Exception {
        Practice practice = Practice.open(installation, "rush", 1, RULES);
        List<String> patients = Crowd.inTurns(RIVALS, THREADS, i -> patient(practice));
        String day = LocalDate.now().plusDays(14).toString();
        String wanted = booking(practice.practitioners().getFirst(), day + "T10:00:00+01:00", day + "T10:30:00+01:00");

        List<Answer> answers = Crowd.atOnce(RIVALS,
                i -> practice.write().post("/patients/" + patients.get(i) + "/appointments", wanted));

        assertThat(answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())))
                .isEqualTo(Map.of(201, 1L, 409, RIVALS - 1L));
        List<JsonNode> refusals = answers.stream().filter(answer -> answer.status() == 409).map(Answer::json).toList();
        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.path("code").asString()).isEqualTo("practitioner-booked");
            assertThat(refusal.path("alternatives")).isNotEmpty();
        });
        String somebody = patient(practice);
        Set<JsonNode> alternatives = refusals.stream().flatMap(refusal -> refusal.get("alternatives").valueStream())
                .collect(Collectors.toSet());
        assertThat(alternatives).allSatisfy(slot -> assertFree(practice, somebody, slot));
    }

    /** What is free can be booked. */
    private static void assertFree(Practice practice, String patient, JsonNode slot) {
        Answer booked = practice.write().post("/patients/" + patient + "/appointments",
                booking(slot.get("practitionerId").asString(), slot.get("start").asString(),
                        slot.get("end").asString()))
                .expect(201);
        practice.write().with("If-Match", booked.header("ETag")).post("/patients/" + patient + "/appointments/"
                + booked.id() + "/cancel", json("{'cancelledBy': 'patient', 'reason': 'Ill'}")).expect(204);
    }

    @Test
    void whatever_is_booked_moved_and_cancelled_nobody_is_ever_in_two_appointments() throws Exception {
        Practice practice = Practice.open(installation, "turmoil", 4, RULES);
        Turmoil turmoil = new Turmoil(practice);
        ThreadLocal<Random> random = randoms();
        Crowd.inTurns(BOOKINGS, THREADS, i -> {
            turmoil.act(random.get());
            return i;
        });

        assertThat(turmoil.outcomes().keySet()).as("seed %d: %s", SEED, turmoil.outcomes())
                .allMatch(outcome -> outcome.matches("\\w+ (201|204|409 .*|412 version-mismatch)"))
                .contains("book 201", "book 409 practitioner-booked", "book 409 patient-booked",
                        "book 409 room-booked", "move 204", "move 409 practitioner-booked", "cancel 204");
        Holds holds = new Holds(Recorded.of(installation, practice.tenant(), "appointment"));
        assertThat(holds.overlaps()).as("seed %d", SEED).isEmpty();

        ReadModels.awaitCaughtUp(installation);
        Map<UUID, String> agenda = agenda(practice, turmoil);
        assertThat(agenda.keySet()).as("seed %d", SEED).isEqualTo(holds.current().keySet());
        Rebuilt.equalsWhatWasThere(installation, folder, "seed " + SEED);
        assertThat(agenda(practice, turmoil)).as("seed %d", SEED).isEqualTo(agenda);
    }

    private static ThreadLocal<Random> randoms() {
        Random seeds = new Random(SEED);
        return ThreadLocal.withInitial(() -> {
            synchronized (seeds) {
                return new Random(seeds.nextLong());
            }
        });
    }

    /** The appointments in everybody's agenda that were not cancelled. */
    private static Map<UUID, String> agenda(Practice practice, Turmoil turmoil) {
        Map<UUID, String> agenda = new HashMap<>();
        for (String practitioner : practice.practitioners()) {
            practice.charts().get("/practitioners/" + practitioner + "/agenda?" + turmoil.days()).expect(200).json()
                    .get("days").valueStream().flatMap(day -> day.get("appointments").valueStream())
                    .filter(appointment -> appointment.get("status").asString().equals("booked"))
                    .forEach(appointment -> agenda.put(UUID.fromString(appointment.get("id").asString()),
                            appointment.toString()));
        }
        return agenda;
    }

    private static String patient(Practice practice) {
        return practice.write().post("/patients", Practice.patient("somebody@example.test")).expect(201).id();
    }

    private static String booking(String practitioner, String start, String end) {
        return json("{'practitionerId': '%s', 'booking': {'start': '%s', 'end': '%s'}}", practitioner, start, end);
    }
}
