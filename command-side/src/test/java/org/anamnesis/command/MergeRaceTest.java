package org.anamnesis.command;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.atOtherNode;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Merges at once, sent to two command nodes: links stay one deep, and whoever is refused learns why. */
class MergeRaceTest {

    private static final int TRIES = Integer.getInteger("races", 200) / 4;

    private final String tenant = newTenant();

    @Test
    void of_many_merges_crosswise_one_goes_through() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String one = patient();
            String other = patient();
            List<Response> answers = atOnce(() -> merge(here(), one, other), () -> merge(there(), other, one),
                    () -> merge(there(), one, other), () -> merge(here(), other, one));
            assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(204).isSubsetOf(204, 409, 412);
            boolean oneIsMerged = answers.get(0).statusCode() == 204 || answers.get(2).statusCode() == 204;
            assertThat(List.of(answers.get(oneIsMerged ? 1 : 0), answers.get(oneIsMerged ? 3 : 2)))
                    .extracting(MergeRaceTest::code).containsOnly("survivor-is-merged");
        }
    }

    @Test
    void of_two_merges_that_would_be_a_chain_one_goes_through() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String first = patient();
            String middle = patient();
            String last = patient();
            List<Response> answers = atOnce(() -> merge(here(), first, middle), () -> merge(there(), middle, last));
            assertThat(answers).extracting(MergeRaceTest::code).isIn(List.of("", "stands-for-others"),
                    List.of("survivor-is-merged", ""));
        }
    }

    @Test
    void merges_into_one_survivor_do_not_hinder_each_other() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String survivor = patient();
            String one = patient();
            String other = patient();
            assertThat(atOnce(() -> merge(here(), one, survivor), () -> merge(there(), other, survivor)))
                    .extracting(Response::statusCode).containsExactly(204, 204);
        }
    }

    private RequestSpecification here() {
        return as(tenant, "dr-1");
    }

    private RequestSpecification there() {
        return atOtherNode(tenant, "dr-2");
    }

    private static Response merge(RequestSpecification node, String duplicate, String survivor) {
        return node.header("If-Match", "\"0\"").body("{\"survivorId\": \"%s\", \"reason\": \"same passport\"}"
                .formatted(survivor.substring("/patients/".length()))).post(duplicate + "/merge");
    }

    private String patient() {
        return here().body("{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}")
                .post("/patients").then().statusCode(201).extract().header("Location");
    }

    /** Why it was refused; empty if it was not. */
    private static String code(Response answer) {
        return answer.statusCode() == 204 ? "" : answer.path("code");
    }

    @SafeVarargs
    private static List<Response> atOnce(Callable<Response>... requests) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.length)) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(List.of(requests))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
