package org.anamnesis.command.patient;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergeResourceTest {

    private static final String WEIGHT = """
            {"code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]}, "category": "vital-signs",
             "effective": "2024-05-01T09:05:00+02:00", "value": {"quantity": {"value": 70, "unit": "kg"}}}""";

    private final String tenant = newTenant();
    private final String anna = patient("");
    private final String annie = patient("");
    private final String ann = patient("");

    @Test
    void merges_once_and_unmerges_once() {
        merge(annie, 0, anna).statusCode(204).header("ETag", "\"1\"").header("Anamnesis-Written", id(annie) + "@1");
        long events = events();
        merge(annie, 1, anna).statusCode(204).header("ETag", "\"1\"");
        assertThat(events()).isEqualTo(events);
        unmerge(annie, 1).statusCode(204).header("ETag", "\"2\"");
        unmerge(annie, 2).statusCode(204).header("ETag", "\"2\"");
        unmerge(anna, 0).statusCode(409).body("code", equalTo("not-merged"));
        merge(annie, 2, ann).statusCode(204);
    }

    @Test
    void refuses_chains_and_cycles() {
        merge(annie, 0, anna).statusCode(204);
        refused(merge(anna, 0, annie), 409, "survivor-is-merged");
        refused(merge(ann, 0, annie), 409, "survivor-is-merged");
        refused(merge(anna, 0, ann), 409, "stands-for-others");
        refused(merge(annie, 1, ann), 409, "already-merged");
        merge(ann, 0, anna).statusCode(204);
        unmerge(annie, 1).statusCode(204);
        refused(merge(anna, 0, annie), 409, "stands-for-others");
        unmerge(ann, 1).statusCode(204);
        merge(anna, 0, annie).statusCode(204);
    }

    @Test
    void refuses_a_survivor_that_cannot_be_one() {
        refused(merge(annie, 0, annie), 400, "merged-with-itself");
        refused(merge(annie, 0, "/patients/" + UUID.randomUUID()), 404, "survivor-unknown");
        refused(merge(annie, 0, new MergeResourceTest().anna), 404, "survivor-unknown");
        refused(merge(annie, 0, patient(
                ", \"animal\": {\"species\": {\"coding\": [], \"text\": \"Dog\"}, \"reproductiveStatus\": \"unknown\"}")),
                409, "species-differ");
    }

    @Test
    void another_tenants_duplicate_is_unknown() {
        as(newTenant(), "dr-1").header("If-Match", "\"0\"").body(into(anna)).post(annie + "/merge").then()
                .statusCode(404).body("code", equalTo("patient-unknown"));
        as(newTenant(), "dr-1").header("If-Match", "\"0\"").body("{\"reason\": \"twins\"}").post(annie + "/unmerge")
                .then().statusCode(404).body("code", equalTo("patient-unknown"));
    }

    @Test
    void needs_the_version_and_a_reason() {
        as(tenant, "dr-1").body(into(anna)).post(annie + "/merge").then().statusCode(428);
        as(tenant, "dr-1").body("{\"reason\": \"twins\"}").post(annie + "/unmerge").then().statusCode(428);
        merge(annie, 7, anna).statusCode(412);
        as(tenant, "dr-1").header("If-Match", "\"0\"").body("{\"survivorId\": \"x\", \"reason\": \"y\"}")
                .post(annie + "/merge").then().statusCode(400).body("errors.field", hasItem("survivorId"));
        as(tenant, "dr-1").header("If-Match", "\"0\"").body("{\"reason\": \" \"}").post(annie + "/merge").then()
                .statusCode(400).body("errors.field", hasItem("reason")).body("errors.field", hasItem("survivorId"));
    }

    @Test
    void an_open_checkup_of_the_duplicate_stays_workable() {
        String house = made("/practitioners", "{\"name\": {\"family\": \"House\"}}");
        String checkup = made(annie + "/checkups", """
                {"practitionerId": "%s", "visit": {"encounterClass": "AMB", "start": "2024-05-01T09:00:00+02:00"}}"""
                .formatted(id(house)));
        merge(annie, 0, anna).statusCode(204);
        as(tenant, "dr-1").body(WEIGHT).post(checkup + "/observations").then().statusCode(201);
        as(tenant, "dr-1").header("If-Match", "\"1\"")
                .body("{\"signedBy\": \"%s\", \"end\": \"2024-05-01T09:30:00+02:00\"}".formatted(id(house)))
                .post(checkup + "/complete").then().statusCode(204);
    }

    private ValidatableResponse merge(String duplicate, int version, String survivor) {
        return as(tenant, "dr-1").header("If-Match", "\"" + version + "\"").body(into(survivor))
                .post(duplicate + "/merge").then();
    }

    private ValidatableResponse unmerge(String duplicate, int version) {
        return as(tenant, "dr-1").header("If-Match", "\"" + version + "\"").body("{\"reason\": \"twins\"}")
                .post(duplicate + "/unmerge").then();
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code)).body("errors.field", hasItem("survivorId"));
    }

    private String patient(String more) {
        return made("/patients",
                "{\"demographics\": {\"names\": [{\"family\": \"Weber\"}], \"sex\": \"female\"%s}}".formatted(more));
    }

    private String made(String path, String body) {
        return as(tenant, "dr-1").body(body).post(path).then().statusCode(201).extract().header("Location");
    }

    private static String into(String survivor) {
        return "{\"survivorId\": \"%s\", \"reason\": \"same passport\"}".formatted(id(survivor));
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
