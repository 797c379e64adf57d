package org.anamnesis.records.timeline;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.timeline.ReviewOfMerge.Review;
import org.anamnesis.records.timeline.TimelineOfPatient.Timeline;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Timelines over HTTP. */
@RestController
@Tag(name = "Timeline", description = "Everything that happened to a patient, in clinical order.")
record TimelineResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/timeline")
    @Operation(summary = "A page of a patient's timeline", description = """
            The latest first, by when it happened; what nobody dated stands where it was recorded. An entry with
            enteredInError never was true and is to be shown struck. Nothing is left out.""")
    Timeline timeline(Caller caller, @PathVariable UUID id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new TimelineOfPatient(caller.tenant(), new PatientId(id), Paging.of(cursor, limit)),
                Timeline.class);
    }

    @GetMapping("/patients/{id}/merges/{mergeId}/review")
    @Operation(summary = "A page of what to review after a merge", description = """
            What was recorded on either record from the merge on and until it was taken back, or until now; the latest
            recorded first. Whoever recorded it had both records before them: each entry says on which it stands, for
            people to judge whether it stands where it should.""")
    @ApiResponse(responseCode = "200", description = "A page, possibly empty")
    @ApiResponse(responseCode = "404", description = "No such patient, or no such merge of it", content = {})
    Review review(Caller caller, @PathVariable UUID id,
            @Parameter(description = "`id` of the merge, from the list of merges") @PathVariable UUID mergeId,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new ReviewOfMerge(caller.tenant(), new PatientId(id), mergeId, Paging.of(cursor, limit)),
                Review.class);
    }
}
