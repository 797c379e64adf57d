package org.anamnesis.records.chart;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.QueryDispatch;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Charts over HTTP. */
@RestController
@Tag(name = "Chart", description = "What a clinician must see first, in one request.")
record ChartResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/chart")
    @Operation(summary = "A patient's chart",
            description = """
                    Demographics, responsible persons, allergies, problems and diagnoses, medication in use, last vital
                    signs, recent checkups and alerts. What was entered in error is left out. An empty list of allergies
                    says by its status whether anybody asked. Of merged patients the chart is drawn from all records,
                    whichever is asked for: a fact that stands on a duplicate has its patientId. Send the ETag back in
                    If-None-Match to learn cheaply that nothing changed.""")
    @ApiResponse(responseCode = "200", description = "The chart")
    @ApiResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match", content = {})
    @ApiResponse(responseCode = "404", description = "No such patient is known to the tenant", content = {})
    ResponseEntity<ChartOfPatient.Chart> chart(Caller caller, @PathVariable UUID id) {
        ChartOfPatient.Chart chart = queries.ask(new ChartOfPatient(caller.tenant(), new PatientId(id)),
                ChartOfPatient.Chart.class);
        // Weak: up to when the record is read changes without the chart changing.
        return ResponseEntity.ok().eTag("W/\"" + chart.version() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(chart);
    }
}
