package org.anamnesis.command.patient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.MergePatients;
import org.anamnesis.api.patient.command.UnmergePatients;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes which records are about one patient. */
@RestController
@RequestMapping("/patients/{patientId}")
@Tag(name = "Patients")
record MergeResource(Writes writes) {

    @Operation(summary = "Merge this duplicate into a survivor", description = """
            A link: no fact moves, and what is open on the duplicate stays workable. Reads and safety checks of either
            answer for both. Chains and cycles are refused. The If-Match is the duplicate's.""")
    @PostMapping("/merge")
    ResponseEntity<Void> merge(Caller caller, @PathVariable PatientId patientId, IfMatch ifMatch,
            @RequestBody @Valid Merging body) {
        return writes.change(caller, ifMatch, new MergePatients(patientId, body.survivorId(), body.reason()));
    }

    @Operation(summary = "Take the link to the survivor away", description = """
            Each record is again what it would have been; what was recorded meanwhile is listed for review on the query
            side.""")
    @PostMapping("/unmerge")
    ResponseEntity<Void> unmerge(Caller caller, @PathVariable PatientId patientId, IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new UnmergePatients(patientId, body.reason()));
    }

    /**
     * Two records about one patient.
     *
     * @param survivorId the record that stands for both
     * @param reason     why they are held to be one
     */
    record Merging(@Schema(example = "01942f5c-7c1e-7a63-8a0f-3d1f5f0c9a11") @NotNull PatientId survivorId,
            @Schema(example = "Same passport and mother's name; registered twice") @NotBlank @Size(
                    max = 2000) String reason) {}
}
