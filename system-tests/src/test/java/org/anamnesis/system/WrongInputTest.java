package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: never a 5xx, always a problem that says what is wrong, nothing stored of what is refused. */
@ExtendWith(Running.class)
@ResourceLock(Running.LOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongInputTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 10_000);
    private static final long SEED = Long.getLong("mutations.seed", 9760428687541L);
    private static final String TENANT = "wrong-input";
    private static final String SPOILT = "spoilt";
    private static final String OTHER = "another-tenant";

    private final Installation installation;
    private final Refusals refusals;
    private List<Request> valid = List.of();

    WrongInputTest(Installation installation) {
        this.installation = installation;
        refusals = new Refusals(installation, TENANT);
    }

    @BeforeAll
    void make_valid_requests() {
        valid = ValidRequests.of(installation, TENANT);
    }

    @Test
    void survives_thousands_of_spoilt_requests() {
        Random random = new Random(SEED);
        Mutations mutations = new Mutations(random);
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        // Of its own: what a spoilt request still changes is not to spoil other tests.
        List<Request> valid = ValidRequests.of(installation, SPOILT);
        refusals.stored();
        for (int i = 0; i < MUTATIONS && failures.size() < 20; i++) {
            Request spoilt = mutations.of(valid.get(random.nextInt(valid.size())));
            Answer answer = spoilt.send(installation, SPOILT);
            statuses.merge(answer.status(), 1, Integer::sum);
            try {
                assertThat(refusals.stored()).isLessThanOrEqualTo(answer.status() < 300 ? 1 : 0);
                Refusals.assertProblem(answer, spoilt.method());
            } catch (AssertionError failed) {
                failures.add("number %d: %s answered %s %s: %s".formatted(i, spoilt, answer.headers().map(), answer,
                        failed.getMessage()));
            }
        }
        assertThat(failures).as("-Dmutations.seed=%d", SEED).isEmpty();
        assertThat(statuses).as("kinds of answers").containsKeys(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"demographics\":{}}", "{} {}", "{'a':1}",
            "{\"demographics\":null}", "{\"demographics\":{\"names\":[{\"text\":\"x\"}],\"sex\":0}}"})
    void refuses_a_body_that_is_no_patient(String body) {
        refused(400, post("/patients", body));
    }

    @ParameterizedTest
    @CsvSource({"1985-02-30", "1985-13", "85", "1799", "2999-01-01", "yesterday", "1985-12-10T10:00:00+01:00"})
    void refuses_birth_dates_that_cannot_be_and_names_the_field(String birthDate) {
        Answer refused = refused(400, post("/patients", Client.json("""
                {'demographics': {'names': [{'text': 'x'}], 'sex': 'other', 'birthDate': '%s'}}""", birthDate)));
        assertThat(refused.body()).containsIgnoringCase("birthDate");
    }

    @ParameterizedTest
    @CsvSource({"8310-5, 38.4, m", "8310-5, 38.4, grad", "8867-4, 72, kg", "8867-4, -5, /min", "8310-5, 4000, Cel"})
    void refuses_units_and_values_that_cannot_be(String code, String value, String unit) {
        Request observation = valid.stream().filter(request -> request.path().endsWith("/observations")
                && request.path().contains("/checkups/")).findFirst().orElseThrow();
        refused(400, observation.withBody(Client.json("""
                {'code': {'coding': [{'system': 'http://loinc.org', 'code': '%s'}]}, 'effective': '2026-03-14',
                 'value': {'quantity': {'value': %s, 'unit': '%s'}}}""", code, value, unit)
                .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'start': '2999-11-05'}", "{'start': '2026-03-14', 'end': '2999-01-01'}",
            "{'start': '2026-03-14', 'end': '2026-03-13'}"})
    void refuses_procedures_at_times_that_cannot_be(String performed) {
        Request procedure = valid.stream().filter(request -> request.path().endsWith("/procedures")
                && request.method().equals("POST")).findFirst().orElseThrow();
        Answer refused = refused(400, procedure.withBody(Client.json("{'code': {'text': 'Suture'}, 'performed': %s}",
                performed).getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.body()).contains("performed");
    }

    @Test
    void refuses_a_body_that_is_too_large() {
        refused(413, post("/patients", "{\"demographics\":\"" + "x".repeat(5_000_000) + "\"}"));
    }

    @Test
    void refuses_wrong_media_types_and_methods() {
        refused(415, post("/patients", "{}").with("Content-Type", "application/xml"));
        refused(405, post("/patients", "{}").withMethod("DELETE"));
        refused(404, post("/no-such-thing", "{}"));
    }

    @ParameterizedTest
    @CsvSource({"X-Tenant, ''", "X-Actor, ''", "X-Tenant, Not A Slug", "X-Actor, Dr. Jane Doe"})
    void refuses_callers_that_do_not_say_who_they_are(String header, String value) {
        Answer refused = refused(401, valid.getFirst().with(header, value));
        assertThat(refused.body()).contains(header);
    }

    @Test
    void knows_nothing_of_another_tenants_records() {
        installation.write(OTHER).post("/tenant", Client.json("{'settings': {'name': 'Other', 'country': 'FR'}}"));
        for (Request request : valid) {
            if (request.path().matches(".*[0-9a-f-]{36}.*")) {
                refusals.stored();
                Answer answer = request.send(installation, OTHER);
                assertThat(answer.status()).as("%s answered %s", request, answer).isEqualTo(404);
                assertThat(refusals.stored()).isZero();
            }
        }
    }

    @Test
    void asks_for_the_version_that_is_to_be_changed() {
        Request change = valid.stream().filter(request -> request.path().endsWith("/demographics")).findFirst()
                .orElseThrow();
        refused(428, change.with("If-Match", ""));
        refused(412, change.with("If-Match", "\"77\""));
    }

    private Answer refused(int status, Request request) {
        return refusals.refused(status, request);
    }

    private static Request post(String path, String body) {
        return new Request(0, "POST", path, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
