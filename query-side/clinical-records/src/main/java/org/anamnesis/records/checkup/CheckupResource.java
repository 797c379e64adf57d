package org.anamnesis.records.checkup;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checkups over HTTP. */
@RestController
@Tag(name = "Checkups")
record CheckupResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/checkups")
    @Operation(summary = "A page of a patient's checkups", description = """
            The latest first, each with diagnoses, notes, addenda, procedures, immunizations and diagnostic reports. A
            checkup or note entered in error stands there with the reason; of the others, what was entered in error is
            left out.""")
    CheckupsOfPatient.Checkups checkups(Caller caller, @PathVariable UUID id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return queries.ask(new CheckupsOfPatient(caller.tenant(), new PatientId(id), Paging.of(cursor, limit)),
                CheckupsOfPatient.Checkups.class);
    }

    @GetMapping("/patients/{id}/checkups/{checkupId}")
    @Operation(summary = "One checkup of a patient")
    CheckupOfPatient.Found checkup(Caller caller, @PathVariable UUID id, @PathVariable UUID checkupId) {
        return queries.ask(new CheckupOfPatient(caller.tenant(), new PatientId(id), new CheckupId(checkupId)),
                CheckupOfPatient.Found.class);
    }
}
