package org.anamnesis.command.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.anamnesis.command.imports.reading.Spool;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.report.ImportReport;
import org.anamnesis.command.imports.report.ImportReport.State;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** History from elsewhere, as FHIR R4. */
@RestController
@RequestMapping("/imports")
@Tag(name = "Imports", description = "History from elsewhere, as FHIR R4 bundles")
record ImportResource(Spool spool, Imports imports, ImportRows rows) {

    private static final String FHIR_JSON = "application/fhir+json";
    private static final String FHIR_NDJSON = "application/fhir+ndjson";
    private static final String NDJSON = "application/x-ndjson";
    private static final String GZIP = "application/gzip";
    private static final String SOURCE = """
            The system that the resources come from. Ids are unique within a source only: the same id from two sources
            is two resources, and the same resource sent again is recognised by source, type and id. Without it the
            root of an entry's fullUrl is its source; where that is no URL, all imports of the tenant are from one.""";

    private static final Set<String> ENCODINGS = Set.of("identity", "gzip", "x-gzip");

    /**
     * An import that was taken in.
     *
     * @param id    the import, the same for the same content
     * @param state where it stands
     */
    record Accepted(@Schema(example = "0198c0de-0000-8000-8000-000000000001") UUID id, State state) {}

    @PostMapping(consumes = {FHIR_JSON, MediaType.APPLICATION_JSON_VALUE, FHIR_NDJSON, NDJSON, GZIP})
    @Operation(summary = "Import a FHIR R4 Bundle, or many as NDJSON",
            description = """
                    Takes a Bundle of type transaction, collection, batch, document or searchset, or NDJSON with a Bundle on each line;
                    either may be compressed with gzip (up to 200 MB, 2 GB inflated, 64 million characters each bundle).
                    Patient, Practitioner, Encounter, Observation, Condition, AllergyIntolerance, Procedure,
                    Immunization, DiagnosticReport, MedicationRequest, MedicationDispense, Claim and
                    ExplanationOfBenefit are recorded; whatever else is there is counted. What the safety check says
                    about medication of the past is recorded with it and refuses nothing. A claim becomes an invoice of
                    its total, an explanation of benefit a payment; amounts are rounded half-even to the minor unit. The
                    body is looked through before the answer: what is not well-formed is refused as a whole. The same
                    content again is the same import, and adds only what is missing.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = FHIR_JSON, schema = @Schema(type = "object"),
                            examples = @ExampleObject("""
                                    {"resourceType": "Bundle", "type": "transaction", "entry": [
                                      {"fullUrl": "urn:uuid:6f0c1e0a-53a5-4d5c-9a7b-2d0f4a1c9b11",
                                       "resource": {"resourceType": "Patient", "gender": "female",
                                                    "birthDate": "1987-03",
                                                    "name": [{"family": "Example", "given": ["Ada"]}]}}]}"""))))
    @ApiResponse(responseCode = "202", description = "Taken in; `Location` tells how far it has come",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = Accepted.class)))
    @ApiResponse(responseCode = "400", description = "Not well-formed, or not such a Bundle; nothing was kept")
    @ApiResponse(responseCode = "413", description = "Too large; nothing was kept")
    @ApiResponse(responseCode = "415", description = "Neither FHIR JSON nor NDJSON nor gzip of these")
    ResponseEntity<Accepted> send(@Parameter(hidden = true) Caller caller,
            @Parameter(description = SOURCE, example = "north-hospital") @RequestParam(required = false) @Pattern(
                    regexp = "[a-z0-9-]{1,40}", message = "must be 1 to 40 of a-z, 0-9 and -") @Nullable String source,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, defaultValue = "identity") String encoding,
            @Parameter(hidden = true) InputStream body) throws IOException {
        if (!ENCODINGS.contains(encoding)) {
            throw new BadField(HttpHeaders.CONTENT_ENCODING, "must be gzip, or absent");
        }
        boolean gzipped = type.isCompatibleWith(MediaType.parseMediaType(GZIP));
        boolean many = gzipped || type.getSubtype().endsWith("ndjson");
        UUID id = imports.accept(caller, source, spool.receive(body, gzipped || !encoding.equals("identity"), many));
        State state = rows.report(caller.tenant(), id).map(ImportReport::state).orElse(State.QUEUED);
        return ResponseEntity.accepted().location(URI.create("/imports/" + id)).body(new Accepted(id, state));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import has come", description = """
            Counts grow while the state is `running`. Every resource read is counted once among `imported`, `refused`,
            `differs` (seen before with other content, which is not applied), `held` (about somebody who may not be the
            patient on record: a person decides) and `notImported`; those `incomplete` were
            imported but for a part. `invoices` and `payments` are the money of what was imported, with the sum of what
            rounding changed. `refused`, `differs`, `held` and `incomplete` name the first hundred resources by their
            place in the bundle.""")
    @ApiResponse(responseCode = "200", description = "The import")
    @ApiResponse(responseCode = "404", description = "No such import of this tenant")
    ImportReport report(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return rows.report(caller.tenant(), id)
                .orElseThrow(() -> new CommandRefused(ImportRefusal.IMPORT_UNKNOWN));
    }
}
