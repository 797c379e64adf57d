package org.anamnesis.records.practitioner;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Practitioners and their worklists over HTTP. */
@RestController
@Tag(name = "Practitioners", description = "Who they are, and what they have still to do.")
record PractitionerResource(QueryDispatch queries) {

    @GetMapping("/practitioners/{id}")
    @Operation(summary = "Who a practitioner is")
    PractitionerOfTenant.Practitioner practitioner(Caller caller, @PathVariable UUID id) {
        return queries.ask(new PractitionerOfTenant(caller.tenant(), new PractitionerId(id)),
                PractitionerOfTenant.Practitioner.class);
    }

    @GetMapping("/practitioners/{id}/checkups")
    @Operation(summary = "A page of the checkups a practitioner has still to complete",
            description = "The latest first.")
    OpenCheckupsOfPractitioner.Checkups checkups(Caller caller, @PathVariable UUID id,
            @Parameter(description = "Always `open`", example = "open") @RequestParam(defaultValue = "open") @Pattern(
                    regexp = "open", message = "must be open") String status,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(
                new OpenCheckupsOfPractitioner(caller.tenant(), new PractitionerId(id), Paging.of(cursor, limit)),
                OpenCheckupsOfPractitioner.Checkups.class);
    }

    @GetMapping("/practitioners/{id}/late-results")
    @Operation(summary = "A page of the late results a practitioner has still to acknowledge",
            description = "The latest first.")
    LateResultsOfPractitioner.Results lateResults(Caller caller, @PathVariable UUID id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(
                new LateResultsOfPractitioner(caller.tenant(), new PractitionerId(id), Paging.of(cursor, limit)),
                LateResultsOfPractitioner.Results.class);
    }
}
