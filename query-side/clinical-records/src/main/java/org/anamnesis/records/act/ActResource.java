package org.anamnesis.records.act;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.act.DiagnosticReportsOfPatient.Reports;
import org.anamnesis.records.act.ImmunizationsOfPatient.Immunizations;
import org.anamnesis.records.act.ProceduresOfPatient.Procedures;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done to a patient, over HTTP. */
@RestController
@Tag(name = "Acts", description = "Procedures, immunizations and diagnostic reports of a patient's checkups.")
record ActResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/procedures")
    @Operation(summary = "A page of what was done to or for a patient", description = """
            The latest first, over all checkups. What was entered in error is left out.""")
    Procedures procedures(Caller caller, @PathVariable UUID id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new ProceduresOfPatient(caller.tenant(), new PatientId(id), Paging.of(cursor, limit)),
                Procedures.class);
    }

    @GetMapping("/patients/{id}/immunizations")
    @Operation(summary = "A page of a patient's immunizations", description = """
            The latest first, over all checkups. What was entered in error is left out.""")
    Immunizations immunizations(Caller caller, @PathVariable UUID id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new ImmunizationsOfPatient(caller.tenant(), new PatientId(id), Paging.of(cursor, limit)),
                Immunizations.class);
    }

    @GetMapping("/patients/{id}/diagnostic-reports")
    @Operation(summary = "A page of the reports on a patient", description = """
            The latest first, over all checkups, each with the observations it groups. What was entered in error is left
            out; an observation that was, still stands among the ids of the report.""")
    Reports reports(Caller caller, @PathVariable UUID id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return queries.ask(
                new DiagnosticReportsOfPatient(caller.tenant(), new PatientId(id), Paging.of(cursor, limit)),
                Reports.class);
    }
}
