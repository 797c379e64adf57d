package org.anamnesis.records.patient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.patient.MergesOfPatient.Merges;
import org.anamnesis.records.web.QueryDispatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Merges over HTTP. */
@RestController
@Tag(name = "Merges",
        description = "Which records were found to be about one patient, and what to review after that was taken back.")
record MergeResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/merges")
    @Operation(summary = "The merges a patient's records took part in", description = """
            The latest first. A merge is a link from a duplicate to its survivor; one that was taken back says so in
            unmerged. Asked for under the id of any linked record.""")
    Merges merges(Caller caller, @PathVariable UUID id) {
        return queries.ask(new MergesOfPatient(caller.tenant(), new PatientId(id)), Merges.class);
    }
}
