package org.anamnesis.command.patient;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientResourceTest {

    private static final String ANNA = """
            {"demographics": {"identifiers": [{"system": "urn:example:mrn", "value": "%s", "type": "MR"}],
              "names": [{"family": "Weber", "given": ["Anna"]}], "birthDate": "1980-02", "sex": "female"}}""";

    private final String tenant = newTenant();

    @Test
    void registers_a_patient_and_says_where_it_is() {
        as(tenant, "dr-1").body(ANNA.formatted("1")).post("/patients").then().statusCode(201)
                .header("Location", matchesPattern("/patients/[0-9a-f-]{36}")).header("ETag", "\"0\"")
                .header("Anamnesis-Written", matchesPattern("[0-9a-f-]{36}@0"));
    }

    @Test
    void a_repeat_with_the_same_key_meets_the_same_patient_and_stores_nothing() {
        Response first = as(tenant, "dr-1").header("Idempotency-Key", "k1").body(ANNA.formatted("2")).post("/patients");
        long events = events();
        as(tenant, "dr-1").header("Idempotency-Key", "k1").body(ANNA.formatted("2")).post("/patients").then()
                .statusCode(201).header("Location", first.header("Location"));
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        as(tenant, "dr-1").header("Idempotency-Key", "k2").body(ANNA.formatted("3")).post("/patients");
        as(tenant, "dr-1").header("Idempotency-Key", "k2").body(ANNA.formatted("4")).post("/patients").then()
                .statusCode(409).body("code", equalTo("different-content"));
    }

    @Test
    void a_medical_record_number_belongs_to_one_patient_of_a_tenant() {
        as(tenant, "dr-1").body(ANNA.formatted("5")).post("/patients").then().statusCode(201);
        long events = events();
        as(tenant, "dr-1").body(ANNA.formatted("5")).post("/patients").then().statusCode(409)
                .body("code", equalTo("medical-record-number-taken"))
                .body("errors.field", hasItem("demographics.identifiers"));
        assertThat(events()).isEqualTo(events);
        as(newTenant(), "dr-1").body(ANNA.formatted("5")).post("/patients").then().statusCode(201);
    }

    @Test
    void a_medical_record_number_is_the_same_with_white_space_that_nobody_sees() {
        as(tenant, "dr-1").body(ANNA.formatted("M 1")).post("/patients").then().statusCode(201);
        for (String written : List.of(" M 1", "M 1 ", "M  1", "M\u00a01", "\u200bM 1\ufeff", "M\u30001")) {
            as(tenant, "dr-1").body(ANNA.formatted(written)).post("/patients").then().statusCode(409)
                    .body("code", equalTo("medical-record-number-taken"));
        }
        as(tenant, "dr-1").body(ANNA.formatted("\u00a0")).post("/patients").then().statusCode(400)
                .body("errors.field", hasItem("demographics.identifiers[0].value"));
    }

    @Test
    void another_tenants_patient_is_as_unknown_as_none() {
        String location = as(tenant, "dr-1").body(ANNA.formatted("6")).post("/patients").header("Location");
        as(newTenant(), "dr-1").body("{\"deceased\": \"2020\"}").post(location + "/death").then().statusCode(404)
                .body("code", equalTo("patient-unknown"));
    }

    @Test
    void a_correction_needs_the_version_it_means() {
        String location = as(tenant, "dr-1").body(ANNA.formatted("7")).post("/patients").header("Location");
        String contact = "{\"telecom\": [{\"system\": \"phone\", \"value\": \"1\"}]}";
        as(tenant, "dr-1").body(contact).post(location + "/contact").then().statusCode(428);
        as(tenant, "dr-1").header("If-Match", "\"0\"").body(contact).post(location + "/contact").then().statusCode(204)
                .header("ETag", "\"1\"");
        as(tenant, "dr-1").header("If-Match", "\"0\"").body("{}").post(location + "/contact").then().statusCode(412);
    }

    @Test
    void wrong_fields_are_named_and_nothing_is_stored() {
        long events = events();
        as(tenant, "dr-1")
                .body("{\"demographics\": {\"names\": [], \"sex\": \"female\", \"birthDate\": \"2023-02-30\"}}")
                .post("/patients").then().statusCode(400).body("errors.field", hasItem("demographics.birthDate"));
        as(tenant, "dr-1").body("{\"demographics\": {\"names\": [], \"sex\": \"female\"}}").post("/patients").then()
                .statusCode(400).body("errors.field", hasItem("demographics.names"));
        as(tenant, "dr-1").body("{\"demografics\": {}}").post("/patients").then().statusCode(400)
                .body("errors.field", hasItem("demografics"));
        as(tenant, "dr-1").body("{").post("/patients").then().statusCode(400)
                .contentType("application/problem+json");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void a_request_without_caller_is_refused() {
        as("Not A Tenant", "dr-1").body(ANNA.formatted("8")).post("/patients").then().statusCode(401)
                .body("errors.field", hasItem("X-Tenant"));
    }
}
