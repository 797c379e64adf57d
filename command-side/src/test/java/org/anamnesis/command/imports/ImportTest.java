package org.anamnesis.command.imports;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.context;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.anamnesis.command.imports.fhir.Clinic;
import org.anamnesis.command.imports.reading.Spool;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;

class ImportTest {

    private final String tenant = newTenant();
    private final Importer importer = new Importer(tenant);

    @Test
    void every_resource_is_counted_once_by_what_became_of_it() {
        JsonPath report = importer.imported(Clinic.text());
        assertThat(report.getString("state")).isEqualTo("completed");
        assertThat(report.getMap("imported")).isEqualTo(Map.of("AllergyIntolerance", 2, "Condition", 4, "Encounter", 6,
                "Observation", 15, "Patient", 4, "Practitioner", 2));
        assertThat(report.getMap("notImported"))
                .isEqualTo(Map.of("CarePlan", 2, "NutritionProduct", 1));
        assertThat(report.getList("refused.reasons.code")).containsExactlyInAnyOrder("not-in-force", "not-yet-begun",
                "status-unknown", "no-time", "no-value", "unresolved-reference", "request-not-to-record");
        assertThat(report.getList("incomplete.reasons.code")).containsExactly("death-without-time");
        assertThat(report.getInt("differs.count")).isZero();
        assertThat(report.getInt("read")).isEqualTo(33 + 5 + 5);
    }

    @Test
    void history_is_recorded_with_warnings() {
        JsonPath report = importer.imported(Clinic.text());
        assertThat(report.getMap("recordedWithWarnings.byCode"))
                .isEqualTo(Map.of("AFTER_DEATH", 1, "PRACTITIONER_UNKNOWN", 1, "UNIT_NOT_UCUM", 2));
        assertThat(report.getInt("recordedWithWarnings.count")).isEqualTo(3);
        assertThat(report.getInt("issued")).isEqualTo(43);
        assertThat(report.getInt("recorded")).isEqualTo(42);
        assertThat(importer.events()).filteredOn(event -> !event.contains("patient.facts-not-taken-over")).hasSize(42);
        assertThat(report.getInt("unchanged")).as("the practitioner met twice").isEqualTo(1);
        assertThat(importer.events()).allSatisfy(event -> assertThat(event).contains("\"origin\":\"import\""));
    }

    @Test
    void the_same_again_changes_nothing() {
        JsonPath first = importer.imported(Clinic.text());
        List<String> events = importer.events();
        JsonPath again = importer.imported(Clinic.text());
        assertThat(importer.events()).isEqualTo(events);
        assertThat(again.getString("id")).isEqualTo(first.getString("id"));
        assertThat(again.getInt("recorded")).isZero();
        assertThat(again.getInt("unchanged")).as("but for what the import itself struck").isEqualTo(
                again.getInt("issued") - 2);
        assertThat(again.getMap("imported")).isEqualTo(first.getMap("imported"));
        assertThat(again.getMap("refused")).isEqualTo(first.getMap("refused"));
    }

    @Test
    void the_same_in_another_form_is_another_import_that_changes_nothing() {
        importer.imported(Clinic.text());
        List<String> events = importer.events();
        assertThat(importer.imported(Clinic.text() + "\n").getInt("recorded")).isZero();
        assertThat(importer.events()).isEqualTo(events);
    }

    @Test
    void a_resource_seen_again_with_other_content_is_named_and_not_applied() {
        importer.imported(Clinic.text());
        List<String> events = importer.events();
        JsonPath report = importer
                .imported(Clinic.text().replace("182.10", "182.20").replace("\"Quinn\"", "\"Quentin\""));
        assertThat(importer.events()).isEqualTo(events);
        assertThat(report.getInt("differs.count")).isEqualTo(3);
        assertThat(report.getList("differs.reasons.resourceType")).containsExactly("Observation", "Practitioner");
        assertThat(report.getList("differs.first.fullUrl")).contains(Clinic.fullUrl(20));
    }

    @Test
    void a_compressed_file_of_many_bundles_is_one_import() throws IOException {
        List<String> bundles = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            bundles.add(Clinic.bundle(Clinic.patient("N-" + number, "Example")));
        }
        JsonPath report = importer.report(as(tenant, "importer").contentType("application/fhir+ndjson")
                .header("Content-Encoding", "gzip").body(gzip(String.join("\n", bundles))).post("/imports"));
        assertThat(report.getInt("bundles")).isEqualTo(20);
        assertThat(report.getInt("recorded")).isEqualTo(20).isEqualTo(importer.events().size());
        assertThat(importer.report(as(tenant, "importer").contentType("application/gzip")
                .body(gzip(String.join("\n", bundles))).post("/imports")).getInt("unchanged")).isEqualTo(20);
    }

    @Test
    void a_number_that_belongs_to_another_patient_is_a_reason() {
        as(tenant, "dr-1").body("""
                {"demographics": {"identifiers": [{"system": "urn:example:mrn", "value": "H-9", "type": "MR"}],
                  "names": [{"family": "Example"}], "sex": "female"}}""").post("/patients").then().statusCode(201);
        assertThat(importer.imported(Clinic.bundle(Clinic.patient("H-9", "Example"))).getList("refused.first.code"))
                .containsExactly("medical-record-number-taken");
    }

    @Test
    void a_text_that_no_database_can_keep_refuses_only_its_own_resource() {
        JsonPath report = importer.imported(Clinic.bundle(Clinic.patient("B-1", "Ex\\u0000ample"),
                Clinic.patient("B-2", "Example"), Clinic.patient("B-3", "Example".repeat(100))));
        assertThat(report.getMap("imported")).isEqualTo(Map.of("Patient", 1));
        assertThat(report.getList("refused.first.code")).containsExactlyInAnyOrder("invalid-content",
                "invalid-content");
        assertThat(report.getList("refused.first.field")).contains("names[0].family");
    }

    @Test
    void what_a_crash_interrupted_is_resumed_at_the_next_start() throws IOException {
        Caller caller = new Caller(tenant, "importer");
        Spool spool = context().getBean(Spool.class);
        Spool.Received received = spool.receive(
                new ByteArrayInputStream(Clinic.text().getBytes(StandardCharsets.UTF_8)), false, false);
        UUID id = TestIds.IDS.of("import", tenant, "", received.digest());
        spool.keep(received, id);
        context().getBean(ImportRows.class).queue(id, caller, null);
        context().getBean(ImportRows.class).start(id, caller);
        assertThat(importer.events()).isEmpty();

        context().getBean(Imports.class).resume();

        assertThat(importer.finished("/imports/" + id).getInt("recorded")).isEqualTo(42);
        assertThat(spool.holds(id)).isFalse();
        assertThat(importer.imported(Clinic.text()).getInt("recorded")).isZero();
    }

    @Test
    void another_tenants_import_is_as_unknown_as_none() {
        String id = importer.imported(Clinic.bundle()).getString("id");
        as(newTenant(), "importer").get("/imports/" + id).then().statusCode(404)
                .body("code", equalTo("import-unknown"));
        as(tenant, "importer").get("/imports/" + UUID.randomUUID()).then().statusCode(404)
                .body("code", equalTo("import-unknown"));
        as(tenant, "importer").get("/imports/1").then().statusCode(400).body("errors",
                contains(hasEntry("field", "id")));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
