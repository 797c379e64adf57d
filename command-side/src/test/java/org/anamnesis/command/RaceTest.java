package org.anamnesis.command;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What two requests at once may not both have, the database gives to one of them. */
class RaceTest {

    private static final int ROUNDS = 20;
    private static final int AT_ONCE = 4;

    private final String tenant = newTenant();

    @Test
    void one_of_several_at_once_gets_a_medical_record_number() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String body = """
                    {"demographics": {"identifiers": [{"system": "urn:example:mrn", "value": "%d", "type": "MR"}],
                      "names": [{"family": "Weber"}], "sex": "female"}}""".formatted(round);
            List<Integer> answers = atOnce(() -> as(tenant, "dr-1").body(body).post("/patients").statusCode());
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void requests_with_one_key_make_one_patient() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "key-" + round;
            List<String> locations = atOnce(() -> as(tenant, "dr-1").header("Idempotency-Key", key)
                    .body("{\"demographics\": {\"names\": [{\"text\": \"Unknown\", \"use\": \"temp\"}], \"sex\": \"unknown\"}}")
                    .post("/patients").then().statusCode(201).extract().header("Location"));
            assertThat(locations.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void one_of_several_changes_of_one_version_goes_through() throws Exception {
        String patient = as(tenant, "dr-1")
                .body("{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}").post("/patients")
                .header("Location");
        for (int version = 0; version < ROUNDS; version++) {
            String etag = "\"" + version + "\"";
            List<Integer> answers = atOnce(() -> as(tenant, "dr-1").header("If-Match", etag)
                    .body("{\"telecom\": [{\"system\": \"phone\", \"value\": \"%s\"}]}".formatted(Math.random()))
                    .post(patient + "/contact").statusCode());
            assertThat(answers).containsOnlyOnce(204).containsOnly(204, 412);
        }
    }

    private static <T> List<T> atOnce(Callable<T> request) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> answers = threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(i -> request).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
