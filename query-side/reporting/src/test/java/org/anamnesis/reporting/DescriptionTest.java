package org.anamnesis.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    @Test
    void describes_every_report_with_its_parameters_and_an_example() {
        JsonPath api = new RunningReports().request().get("/v3/api-docs").then().statusCode(200).extract().jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
        assertThat(paths).hasSize(15).containsKeys("/reports/revenue", "/reports/no-shows",
                "/reports/facts/encounters");
        assertThat(paths.values()).allSatisfy(path -> {
            Map<String, Object> operation = path.get("get");
            assertThat(operation.get("summary")).isNotNull();
            assertThat(String.valueOf(operation.get("parameters"))).contains("X-Tenant", "X-Actor", "from");
        });
        assertThat(api.getList("paths.'/reports/revenue'.get.parameters.name")).containsAll(
                List.of("service", "practitioner", "month", "kind", "tenant", "groupBy", "scope", "format"));
        assertThat(api.getMap("paths.'/reports/revenue'.get.responses.'200'.content.'application/json'.example"))
                .containsKeys("rows", "totals", "asOf", "position");
    }
}
