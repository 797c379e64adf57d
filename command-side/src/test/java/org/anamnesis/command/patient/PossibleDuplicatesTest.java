package org.anamnesis.command.patient;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever registers a patient is told of those on record who may be the same. */
class PossibleDuplicatesTest {

    private static final String NUMBERED = """
            {"demographics": {"names": [{"family": "%s", "given": ["x"]}], "sex": "unknown", "identifiers":
             [{"system": "%s", "value": "123", "type": "%s"}]}}""";

    private final String tenant = newTenant();

    @ParameterizedTest
    @CsvSource({"Müller, Änne, name", "Mueller, Aenne, name", "MULLER, anne, name", "Änne, Müller, name",
            "Miller, Ane, sound", "Müler, Änne Marie, sound"})
    void one_with_the_same_birth_date_and_a_name_that_is_or_sounds_the_same_may_be_the_same(String family,
            String given, String match) {
        String known = id(register("Müller", "Änne", "1980-05-01"));
        Response answer = register(family, given, "1980-05-01");
        assertThat(answer.jsonPath().getList("possibleDuplicates.patientId")).containsExactly(known);
        assertThat(answer.jsonPath().getString("possibleDuplicates[0].match")).isEqualTo(match);
    }

    @Test
    void one_of_another_birth_date_name_or_tenant_is_not() {
        register("Müller", "Änne", "1980-05-01");
        assertThat(candidates(register("Müller", "Änne", "1980-05-02"))).isEmpty();
        assertThat(candidates(register("Müller", "Petra", "1980-05-01"))).isEmpty();
        assertThat(candidates(register(newTenant(), "Müller", "Änne", "1980-05-01"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"urn:x, NI, true", "urn:x, SS, true", "urn:x, NNNLD, true", "http://fhir.de/sid/gkv/kvid-10, , true",
            "urn:x, AN, false", "urn:x, , false", "urn:x, NNX, false",
            "urn:anamnesis:system:unspecified, NI, false"})
    void one_with_the_same_number_is_only_if_such_a_number_names_one_person(String system, String type,
            boolean named) {
        String known = id(numbered("One", system, type));
        var candidates = candidates(numbered("Another", system, type));
        if (named) {
            assertThat(candidates).containsExactly(known);
        } else {
            assertThat(candidates).isEmpty();
        }
    }

    @Test
    void a_number_is_the_same_however_it_is_grouped() {
        String known = id(as(tenant, "dr").body(NUMBERED.formatted("One", "urn:x", "SS").replace("\"123\"",
                "\"123-45-6789\"")).post("/patients"));
        assertThat(candidates(as(tenant, "dr").body(NUMBERED.formatted("Two", "urn:x", "SS").replace("\"123\"",
                "\"123 456789\"")).post("/patients"))).containsExactly(known);
    }

    @Test
    void a_name_that_was_corrected_still_finds_the_patient() {
        String known = id(register("Maden", "Eva", "1980-05-01"));
        as(tenant, "dr").header("If-Match", "\"0\"").body("""
                {"demographics": {"names": [{"family": "Married", "given": ["Eva"]}], "birthDate": "1980-05-01",
                 "sex": "female"}, "reason": "wedding"}""").post("/patients/" + known + "/demographics").then()
                .statusCode(204);
        assertThat(candidates(register("Maden", "Eva", "1980-05-01"))).containsExactly(known);
        assertThat(candidates(register("Married", "Eva", "1980-05-01"))).containsExactly(known);
    }

    @Test
    void who_was_merged_is_named_by_who_stands_for_both() {
        String survivor = id(register("Other", "Name", "1980-05-01"));
        String duplicate = id(register("Kim", "Ann", "1980-05-01"));
        as(tenant, "dr").header("If-Match", "\"0\"").body("{\"survivorId\": \"" + survivor + "\", \"reason\": \"x\"}")
                .post("/patients/" + duplicate + "/merge").then().statusCode(204);
        assertThat(candidates(register("Kim", "Ann", "1980-05-01"))).containsExactly(survivor);
    }

    private Response register(String family, String given, String born) {
        return register(tenant, family, given, born);
    }

    private static Response register(String tenant, String family, String given, String born) {
        return as(tenant, "dr").body("""
                {"demographics": {"names": [{"family": "%s", "given": ["%s"]}], "birthDate": "%s", "sex": "female"}}"""
                .formatted(family, given, born)).post("/patients");
    }

    private Response numbered(String family, String system, String type) {
        return as(tenant, "dr").body(NUMBERED.formatted(family, system, type).replace("\"null\"", "null"))
                .post("/patients");
    }

    private static String id(Response registered) {
        return registered.header("Location").substring("/patients/".length());
    }

    private static List<String> candidates(Response registered) {
        registered.then().statusCode(201);
        return registered.jsonPath().getList("possibleDuplicates.patientId");
    }
}
