package org.anamnesis.command;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Merges at once, sent to two command nodes: links stay one deep, and the other request learns why it was refused. */
class MergeRaceTest {

    private static final int ROUNDS = 25;

    private static ConfigurableApplicationContext second;

    private final String tenant = newTenant();

    @BeforeAll
    static void a_second_node() {
        second = RunningCommandSide.start();
    }

    @AfterAll
    static void goes() {
        second.close();
    }

    @Test
    void of_two_merges_crosswise_one_goes_through() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = patient();
            String other = patient();
            List<Response> answers = atOnce(() -> merge(true, one, other), () -> merge(false, other, one),
                    () -> merge(false, one, other), () -> merge(true, other, one));
            assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(204).isSubsetOf(204, 409, 412);
            boolean oneIsMerged = answers.get(0).statusCode() == 204 || answers.get(2).statusCode() == 204;
            assertThat(List.of(answers.get(oneIsMerged ? 1 : 0), answers.get(oneIsMerged ? 3 : 2)))
                    .extracting(MergeRaceTest::code).containsOnly("survivor-is-merged");
        }
    }

    @Test
    void of_two_merges_that_would_be_a_chain_one_goes_through() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String first = patient();
            String middle = patient();
            String last = patient();
            List<Response> answers = atOnce(() -> merge(true, first, middle), () -> merge(false, middle, last));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(204, 409);
            assertThat(code(answers.get(0)) + code(answers.get(1)))
                    .isIn("nullstands-for-others", "survivor-is-mergednull");
        }
    }

    @Test
    void merges_into_one_survivor_do_not_hinder_each_other() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String survivor = patient();
            String one = patient();
            String other = patient();
            assertThat(atOnce(() -> merge(true, one, survivor), () -> merge(false, other, survivor)))
                    .extracting(Response::statusCode).containsExactly(204, 204);
        }
    }

    @Test
    void a_node_that_remembers_an_older_record_reads_it_anew_before_it_refuses() {
        String duplicate = patient();
        String survivor = patient();
        assertThat(merge(false, survivor, survivor).statusCode()).isEqualTo(400);
        assertThat(merge(false, duplicate, duplicate).statusCode()).isEqualTo(400);
        assertThat(merge(true, duplicate, survivor).statusCode()).isEqualTo(204);
        assertThat(as(second, tenant, "dr-2").header("If-Match", "\"1\"").body("{\"reason\": \"twins\"}")
                .post(duplicate + "/unmerge").statusCode()).isEqualTo(204);
        assertThat(as(tenant, "dr-1").header("If-Match", "\"2\"").body("{\"reason\": \"again\"}")
                .post(duplicate + "/unmerge").statusCode()).isEqualTo(409);
    }

    private Response merge(boolean here, String duplicate, String survivor) {
        return (here ? as(tenant, "dr-1") : as(second, tenant, "dr-2")).header("If-Match", "\"0\"")
                .body("{\"survivorId\": \"%s\", \"reason\": \"same passport\"}"
                        .formatted(survivor.substring(survivor.lastIndexOf('/') + 1)))
                .post(duplicate + "/merge");
    }

    private String patient() {
        return as(tenant, "dr-1").body("{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}")
                .post("/patients").then().statusCode(201).extract().header("Location");
    }

    private static @Nullable String code(Response answer) {
        return answer.statusCode() == 204 ? null : answer.path("code");
    }

    @SafeVarargs
    private static List<Response> atOnce(Callable<Response>... requests) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.length)) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(List.of(requests))) {
                answers.add(answer.resultNow());
            }
            return answers;
        }
    }
}
