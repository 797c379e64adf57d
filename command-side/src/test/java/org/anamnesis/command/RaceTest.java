package org.anamnesis.command;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.atOtherNode;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What two requests at once may not both have, the database gives to one of them, whichever node they came to. */
class RaceTest {

    private static final int TRIES = Integer.getInteger("races", 200);
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);
    private static final String ORDER = """
            {"practitionerId": "%s", "order": {
              "medication": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "%s"}]},
              "dosage": {"dose": {"value": 1, "unit": "{tablet}"}, "route": {"text": "oral"},
                         "timing": {"frequency": 1, "period": {"value": 1, "unit": "d"}}},
              "supply": {"quantity": {"value": 30, "unit": "{tablet}"}, "refills": 0},
              "authored": "2026-01-05T09:00:00+01:00"}}""";

    private static final String PHONE = "{\"telecom\": [{\"system\": \"phone\", \"value\": \"%s\"}]}";
    private static final String WARFARIN = "11289";
    private static final String IBUPROFEN = "5640";
    private static final String PENICILLIN = "7984";
    private static final String PENICILLIN_ALLERGY = """
            {"code": {"coding": [{"system": "http://snomed.info/sct", "code": "91936005"}]}, "category": "medication",
             "verification": "confirmed"}""";

    private final String tenant = newTenant();
    private final String practitioner = id(as(tenant, "dr-1")
            .body("{\"name\": {\"family\": \"Lind\"}}").post("/practitioners"));

    @AfterAll
    static void end() {
        THREADS.shutdown();
    }

    @Test
    void one_of_several_gets_a_medical_record_number() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String body = """
                    {"demographics": {"identifiers": [{"system": "urn:example:mrn", "value": "%d", "type": "MR"}],
                      "names": [{"family": "Weber"}], "sex": "female"}}""".formatted(i);
            assertThat(race(node -> node.body(body).post("/patients"))).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void requests_with_one_key_make_one_patient() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String key = "key-" + i;
            List<Response> answers = answers(node -> node.header("Idempotency-Key", key)
                    .body("{\"demographics\": {\"names\": [{\"text\": \"Unknown\", \"use\": \"temp\"}], \"sex\": \"unknown\"}}")
                    .post("/patients"));
            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(answers.stream().map(RaceTest::id).distinct()).hasSize(1);
        }
    }

    @Test
    void one_of_several_changes_of_one_version_goes_through() throws Exception {
        String patient = patient();
        for (int version = 0; version < TRIES; version++) {
            String etag = "\"" + version + "\"";
            assertThat(race(node -> node.header("If-Match", etag)
                    .body(PHONE.formatted(Math.random()))
                    .post(patient + "/contact"))).containsOnlyOnce(204).containsOnly(204, 412);
        }
    }

    @Test
    void a_change_sent_again_with_its_key_is_answered_as_the_first_time() throws Exception {
        String patient = patient();
        for (int version = 0; version < TRIES; version++) {
            String etag = "\"" + version + "\"";
            String key = "change-" + version;
            long before = events();
            List<Response> answers = answers(node -> node.header("If-Match", etag).header("Idempotency-Key", key)
                    .body(PHONE.formatted(key))
                    .post(patient + "/contact"));
            assertThat(answers).extracting(Response::statusCode).containsOnly(204);
            assertThat(answers).extracting(answer -> answer.header("ETag")).containsOnly("\"" + (version + 1) + "\"");
            assertThat(events()).isEqualTo(before + 1);
        }
    }

    @Test
    void one_of_two_prescriptions_that_do_not_go_together_is_refused() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String patient = patient();
            List<Integer> answers = statuses(
                    () -> prescribe(as(tenant, "dr-1"), patient, WARFARIN),
                    () -> prescribe(atOtherNode(tenant, "dr-2"), patient, IBUPROFEN));
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void a_prescription_does_not_slip_past_an_allergy() throws Exception {
        int slippedIn = 0;
        for (int i = 0; i < TRIES; i++) {
            String patient = patient();
            List<Integer> answers = statuses(
                    () -> as(tenant, "dr-1").body(PENICILLIN_ALLERGY).post(patient + "/allergies"),
                    () -> prescribe(atOtherNode(tenant, "dr-2"), patient, PENICILLIN));
            assertThat(answers.getFirst()).isEqualTo(201);
            assertThat(answers.getLast()).isIn(201, 409);
            slippedIn += answers.getLast() == 201 ? 1 : 0;
        }
        // What came before the allergy is told to its prescriber.
        long prescribedBefore = slippedIn;
        await().untilAsserted(
                () -> assertThat(events(tenant, "prescription.issue-detected")).isEqualTo(prescribedBefore));
    }

    @Test
    void one_of_several_hands_out_the_same_fill() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String prescription = prescribe(as(tenant, "dr-1"), patient(), WARFARIN).header("Location");
            assertThat(race(node -> node.header("If-Match", "\"0\"").body("""
                    {"quantity": {"value": 30, "unit": "{tablet}"}, "handedOver": "2026-01-06"}""")
                    .post(prescription + "/dispenses"))).containsOnlyOnce(201).isSubsetOf(201, 409, 412);
        }
    }

    @Test
    void two_patients_cannot_each_be_merged_into_the_other() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String one = patient();
            String other = patient();
            assertThat(statuses(() -> merge(as(tenant, "dr-1"), one, other),
                    () -> merge(atOtherNode(tenant, "dr-2"), other, one))).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void a_node_does_not_refuse_what_it_has_not_heard_of_yet() {
        String patient = patient();
        for (int i = 0; i < TRIES; i++) {
            // The other node keeps the patient in memory as it was before.
            Response allergy = as(tenant, "dr-1").body(PENICILLIN_ALLERGY).post(patient + "/allergies");
            assertThat(allergy.statusCode()).isEqualTo(201);
            atOtherNode(tenant, "dr-2").header("If-Match", allergy.header("ETag")).body("{\"reason\": \"Tolerated\"}")
                    .post(allergy.header("Location") + "/refute").then().statusCode(204);
        }
    }

    @Test
    void another_change_of_an_old_version_is_a_mismatch_whatever_its_key() {
        String patient = patient();
        for (int version = 0; version < 3; version++) {
            as(tenant, "dr-1").header("If-Match", "\"" + version + "\"").body(PHONE.formatted(version))
                    .post(patient + "/contact").then().statusCode(204);
        }
        for (RequestSpecification node : List.of(as(tenant, "dr-1"), atOtherNode(tenant, "dr-1"))) {
            node.header("If-Match", "\"0\"").header("Idempotency-Key", "late").body(PHONE.formatted("late"))
                    .post(patient + "/contact").then().statusCode(412);
        }
        atOtherNode(tenant, "dr-1").header("If-Match", "\"3\"").header("Idempotency-Key", "next")
                .body(PHONE.formatted("next")).post(patient + "/contact").then().statusCode(204);
        as(tenant, "dr-1").header("If-Match", "\"4\"").header("Idempotency-Key", "last")
                .body(PHONE.formatted("last")).post(patient + "/contact").then().statusCode(204);
    }

    private Response prescribe(RequestSpecification node, String patient, String code) {
        return node.body(ORDER.formatted(practitioner, code)).post(patient + "/prescriptions");
    }

    private static Response merge(RequestSpecification node, String duplicate, String survivor) {
        return node.header("If-Match", "\"0\"").body("""
                {"survivorId": "%s", "reason": "Same person"}""".formatted(survivor.substring("/patients/".length())))
                .post(duplicate + "/merge");
    }

    private String patient() {
        return as(tenant, "dr-1").body("{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}")
                .post("/patients").header("Location");
    }

    private static String id(Response made) {
        return made.header("Location").replaceFirst(".*/", "");
    }

    private List<Integer> race(Function<RequestSpecification, Response> request) throws Exception {
        return answers(request).stream().map(Response::statusCode).toList();
    }

    /** The answers to one request that is sent twice to each node, all at once. */
    private List<Response> answers(Function<RequestSpecification, Response> request) throws Exception {
        return atOnce(Stream.of(as(tenant, "dr-1"), as(tenant, "dr-1"), atOtherNode(tenant, "dr-1"),
                atOtherNode(tenant, "dr-1")).<Callable<Response>>map(node -> () -> request.apply(node)).toList());
    }

    @SafeVarargs
    private static List<Integer> statuses(Callable<Response>... requests) throws Exception {
        return atOnce(List.of(requests)).stream().map(Response::statusCode).toList();
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        List<Response> answers = new ArrayList<>();
        for (var answer : THREADS.invokeAll(requests)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
