package org.anamnesis.command.imports;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anamnesis.plumbing.testing.RecordDatabase;

/**
 * Imports over HTTP and waits for the end.
 *
 * @param tenant whose record it is
 */
record Importer(String tenant) {

    JsonPath imported(String bundle) {
        return report(as(tenant, "importer").contentType("application/fhir+json").body(bundle).post("/imports"));
    }

    JsonPath importedFrom(String source, String bundle) {
        return report(as(tenant, "importer").contentType("application/fhir+json").body(bundle)
                .post("/imports?source=" + source));
    }

    JsonPath report(Response accepted) {
        accepted.then().statusCode(202);
        assertThat(accepted.header("Location")).isEqualTo("/imports/" + accepted.jsonPath().getString("id"));
        return finished(accepted.header("Location"));
    }

    JsonPath finished(String location) {
        return await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50))
                .until(() -> as(tenant, "importer").get(location).jsonPath(),
                        report -> List.of("completed", "failed").contains(report.getString("state")));
    }

    List<String> events() {
        try (var connection = RecordDatabase.connect("record", "command_side");
                var statement = connection.prepareStatement("""
                        select concat_ws(' ', global_index, payload_type, convert_from(payload, 'UTF8'),
                            convert_from(meta_data, 'UTF8'))
                        from event where convert_from(meta_data, 'UTF8')::jsonb ->> 'tenant' = ?
                        order by global_index""")) {
            statement.setString(1, tenant);
            List<String> events = new ArrayList<>();
            for (var rows = statement.executeQuery(); rows.next();) {
                events.add(rows.getString(1));
            }
            return events;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
