package org.anamnesis.command.imports;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.context;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.anamnesis.command.imports.fhir.Clinic;
import org.anamnesis.command.imports.reading.Spool;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.plumbing.web.BodyTooLarge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

class ImportResourceTest {

    private final String tenant = newTenant();

    @AfterEach
    void nothing_was_stored() {
        assertThat(context().getBean(JdbcClient.class).sql("select count(*) from import where tenant = ?")
                .param(tenant).query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"resourceType\": \"Bundle\",            |                | is not well-formed JSON at line",
            "{\"resourceType\": \"Bundle\", \"x\": 1 1} |               | is not well-formed JSON at line 1, column",
            "hello                                     |                | is not well-formed JSON",
            "` `                                       |                | the body is empty",
            "[]                                        |                | must be a Bundle",
            "\"Bundle\"                                |                | must be a Bundle",
            "{}                                        | resourceType   | must be Bundle",
            "{\"resourceType\": \"Patient\", \"type\": \"collection\"} | resourceType | must be Bundle",
            "{\"resourceType\": {\"type\": [1]}, \"type\": \"batch\"} | resourceType | must be Bundle",
            "{\"resourceType\": 7, \"type\": \"collection\"}      | resourceType | must be Bundle",
            "{\"resourceType\": \"Bundle\"}            | type           | must be transaction, collection, batch, document or searchset",
            "{\"resourceType\": \"Bundle\", \"type\": \"history\"} | type | must be transaction, collection, batch, document or searchset",
            "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": {}} | entry | must be a list",
            "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": [{}, 1]} | entry[1] | must be an object",
            "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"type\": \"batch\"} | | is not well-formed JSON",
            "{\"resourceType\": \"Bundle\", \"type\": \"batch\"} {} | | holds more than one Bundle"})
    void names_what_is_wrong_with_a_body(String body, String field, String problem) {
        refused("application/fhir+json", body.getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .body("errors.field", hasItem(field == null ? "" : field))
                .body("errors.message", hasItem(containsString(problem)));
    }

    @Test
    void names_the_bundle_of_many_that_is_wrong() {
        refused("application/x-ndjson", (Clinic.bundle() + "\n{\"resourceType\": \"Bundle\", \"type\": 1}")
                .getBytes(StandardCharsets.UTF_8)).statusCode(400).body("errors.field", hasItem("[1].type"));
    }

    @Test
    void refuses_what_is_not_utf_8_or_not_whole_gzip() throws IOException {
        refused("application/json", new byte[]{'{', '"', (byte) 0xC3, '"', '}'}).statusCode(400)
                .body("errors.message", hasItem("is not UTF-8"));
        refused("application/gzip", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .body("errors.message", hasItem(containsString("is not gzip")));
        byte[] whole = gzip(Clinic.text());
        refused("application/gzip", Arrays.copyOf(whole, whole.length / 2)).statusCode(400)
                .body("errors.message", hasItem("is gzip that was cut off"));
        refused("application/gzip", Arrays.copyOf(whole, 3)).statusCode(400);
        whole[whole.length / 2] ^= 0x55;
        refused("application/gzip", whole).statusCode(400);
    }

    @Test
    void refuses_nesting_without_end() {
        refused("application/json", ("{\"resourceType\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8))
                .statusCode(400).body("errors.message", hasItem(containsString("nested too deep")));
    }

    @Test
    void refuses_other_media_types_and_encodings() {
        refused("text/plain", new byte[0]).statusCode(415);
        refused("application/fhir+xml", "<Bundle/>".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        as(tenant, "importer").contentType("application/fhir+json").header("Content-Encoding", "br").body("{}")
                .post("/imports").then().statusCode(400).body("errors.field", hasItem("Content-Encoding"));
    }

    @Test
    void demands_a_caller() {
        as("", "").contentType("application/fhir+json").body(Clinic.text()).post("/imports").then().statusCode(401);
    }

    @Test
    void refuses_what_is_too_large_compressed_or_inflated_and_keeps_nothing(@TempDir Path folder) throws IOException {
        Spool spool = new Spool(folder, DataSize.ofKilobytes(8), DataSize.ofKilobytes(16));
        byte[] compressed = gzip(Clinic.text());
        assertThat(compressed).hasSizeLessThan(8 << 10);
        assertThatThrownBy(() -> spool.receive(body(Clinic.text().getBytes(StandardCharsets.UTF_8)), false, false))
                .isInstanceOf(BodyTooLarge.class);
        assertThatThrownBy(() -> spool.receive(body(compressed), true, false)).isInstanceOf(BodyTooLarge.class);
        assertThatThrownBy(() -> spool.receive(body("{}".getBytes(StandardCharsets.UTF_8)), false, false))
                .isInstanceOf(BadField.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void only_the_owner_can_look_into_the_spool(@TempDir Path folder) throws IOException {
        Path spooled = folder.resolve("spool");
        Spool spool = new Spool(spooled, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1));
        Path file = spool.receive(body(Clinic.bundle().getBytes(StandardCharsets.UTF_8)), false, false).file();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spooled))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void describes_itself() {
        as(tenant, "importer").get("/v3/api-docs").then().statusCode(200)
                .body("paths.'/imports'.post.requestBody.content.keySet()", hasItems("application/fhir+json"))
                .body("paths.'/imports/{id}'.get.summary", equalTo("How far an import has come"));
    }

    private ValidatableResponse refused(String type, byte[] body) {
        return as(tenant, "importer").contentType(type).body(body).post("/imports").then()
                .contentType("application/problem+json");
    }

    private static InputStream body(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
