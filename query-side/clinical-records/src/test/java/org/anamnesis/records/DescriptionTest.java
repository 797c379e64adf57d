package org.anamnesis.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    @Test
    void describes_every_resource_and_asks_for_nothing_the_server_knows_itself() {
        JsonPath api = RunningRecords.request("any").get("/v3/api-docs").then().statusCode(200).extract().jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
        assertThat(paths).hasSize(48);
        assertThat(paths.values()).allSatisfy(path -> assertThat(path.values()).allSatisfy(operation -> {
            assertThat(operation.get("summary")).isNotNull();
            assertThat(String.valueOf(operation.get("parameters"))).contains("X-Tenant", "X-Actor")
                    .doesNotContain("name=caller");
        }));
        assertThat(paths.keySet()).containsAll(List.of("/patients/{id}/chart", "/patients/{id}/none-known",
                "/patients/search"));
    }
}
