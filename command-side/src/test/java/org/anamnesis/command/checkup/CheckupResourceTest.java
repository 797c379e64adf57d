package org.anamnesis.command.checkup;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckupResourceTest {

    private static final String TEMPERATURE = """
            {"code": {"coding": [{"system": "http://loinc.org", "code": "8310-5"}]}, "category": "vital-signs",
             "effective": "2024-05-01T09:05:00+02:00", "value": {"quantity": {"value": %s, "unit": "%s"}}}""";

    private final String tenant = newTenant();
    private String patient;
    private String practitioner;

    @BeforeEach
    void somebody_to_treat_and_somebody_who_treats() {
        patient = made("/patients", "{\"demographics\": {\"names\": [{\"family\": \"Weber\"}], \"sex\": \"female\"}}");
        practitioner = made("/practitioners", "{\"name\": {\"family\": \"House\"}}");
    }

    @Test
    void a_checkup_runs_from_start_to_amendment() {
        String checkup = start();
        as(tenant, "dr-1").body(TEMPERATURE.formatted("38.2", "Cel")).post(checkup + "/observations").then()
                .statusCode(201).header("ETag", "\"1\"");
        as(tenant, "dr-1").body("""
                {"code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "J11"}]},
                 "certainty": "provisional", "rank": 1}""").post(checkup + "/diagnoses").then().statusCode(201);
        as(tenant, "dr-1").body("{\"text\": \"coughs\"}").post(checkup + "/notes").then().statusCode(201)
                .header("ETag", "\"3\"");
        as(tenant, "dr-1").header("If-Match", "\"3\"")
                .body("{\"signedBy\": \"%s\", \"end\": \"2024-05-01T09:30:00+02:00\"}".formatted(id(practitioner)))
                .post(checkup + "/complete").then().statusCode(204);
        as(tenant, "dr-1").body(TEMPERATURE.formatted("38.2", "Cel")).post(checkup + "/observations").then()
                .statusCode(409).body("code", equalTo("checkup-completed"));
        String late = as(tenant, "dr-1").body(TEMPERATURE.formatted("38.4", "Cel")).post(checkup + "/late-results")
                .then()
                .statusCode(201).extract().header("Location");
        as(tenant, "dr-1").body("{\"practitionerId\": \"%s\"}".formatted(id(practitioner))).post(late + "/acknowledge")
                .then().statusCode(204);
        as(tenant, "dr-1").header("If-Match", "\"6\"").body("{\"text\": \"left ear\", \"reason\": \"slip\"}")
                .post(checkup + "/amendments").then().statusCode(201).header("ETag", "\"7\"");
    }

    @Test
    void a_wrong_unit_and_an_impossible_value_name_their_field_and_store_nothing() {
        String checkup = start();
        long events = events();
        as(tenant, "dr-1").body(TEMPERATURE.formatted("38.2", "kg")).post(checkup + "/observations").then()
                .statusCode(400)
                .body("code", equalTo("wrong-dimension")).body("errors.field", hasItem("value.quantity.unit"));
        as(tenant, "dr-1").body(TEMPERATURE.formatted("382", "Cel")).post(checkup + "/observations").then()
                .statusCode(400)
                .body("code", equalTo("impossible-value")).body("errors.field", hasItem("value.quantity.value"));
        as(tenant, "dr-1").body(TEMPERATURE.formatted("1e999999999", "Cel")).post(checkup + "/observations").then()
                .statusCode(400);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void a_rule_over_several_fields_names_what_they_make_up_and_not_a_method_of_ours() {
        String checkup = start();
        as(tenant, "dr-1").body("{\"code\": {\"text\": \"x\"}, \"effective\": \"2024\"}")
                .post(checkup + "/observations").then().statusCode(400).body("errors.field", hasItem(""));
        as(tenant, "dr-1").body("""
                {"code": {"text": "x"}, "effective": "2024", "value": {"range": {}}}""")
                .post(checkup + "/observations").then().statusCode(400).body("errors.field", hasItem("value.range"));
        as(tenant, "dr-1").body("""
                {"code": {"text": "x"}, "effective": "2024", "value": {"text": "y", "bool": true}}""")
                .post(checkup + "/observations").then().statusCode(400).body("errors.field", hasItem("value"));
    }

    @Test
    void a_foreign_patient_practitioner_or_checkup_is_unknown() {
        String other = newTenant();
        String checkup = start();
        as(other, "dr-1").body(TEMPERATURE.formatted("38.2", "Cel")).post(checkup + "/observations").then()
                .statusCode(404);
        as(other, "dr-1").body(visit(id(practitioner))).post(patient + "/checkups").then().statusCode(404)
                .body("code", equalTo("patient-unknown"));
        as(tenant, "dr-1").body(visit(id(patient))).post(patient + "/checkups").then().statusCode(404)
                .body("code", equalTo("practitioner-unknown")).body("errors.field", hasItem("practitionerId"));
        String elsewhere = made("/patients",
                "{\"demographics\": {\"names\": [{\"family\": \"May\"}], \"sex\": \"female\"}}");
        as(tenant, "dr-1").body("{\"text\": \"coughs\"}").post(checkup.replace(id(patient), id(elsewhere)) + "/notes")
                .then()
                .statusCode(404).body("code", equalTo("checkup-unknown"));
    }

    @Test
    void no_act_for_a_deactivated_patient() {
        as(tenant, "dr-1").header("If-Match", "\"0\"").body("{\"reason\": \"moved\"}").post(patient + "/deactivate")
                .then()
                .statusCode(204);
        as(tenant, "dr-1").body(visit(id(practitioner))).post(patient + "/checkups").then().statusCode(409)
                .body("code", equalTo("patient-deactivated"));
    }

    @Test
    void an_observation_may_stand_without_a_checkup() {
        String location = made(patient + "/observations",
                "{\"source\": \"home\", \"observation\": %s}".formatted(TEMPERATURE.formatted("37.1", "Cel")));
        as(tenant, "dr-1").header("If-Match", "\"0\"").body("{\"reason\": \"somebody else's\"}")
                .post(location + "/entered-in-error").then().statusCode(204);
        as(tenant, "dr-1")
                .body("{\"source\": \"home\", \"observation\": %s}".formatted(TEMPERATURE.formatted("37", "kg")))
                .post(patient + "/observations").then().statusCode(400)
                .body("errors.field", hasItem("observation.value.quantity.unit"));
    }

    private String start() {
        return made(patient + "/checkups", visit(id(practitioner)));
    }

    private static String visit(String practitioner) {
        return "{\"practitionerId\": \"%s\", \"visit\": {\"encounterClass\": \"AMB\", \"start\": \"2024-05-01T09:00:00+02:00\"}}"
                .formatted(practitioner);
    }

    private String made(String path, String body) {
        return as(tenant, "dr-1").body(body).post(path).then().statusCode(201).extract().header("Location");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
