package org.anamnesis.audit.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.plumbing.web.OpaqueCursor;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, over HTTP. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trail", description = "Who did what, when and why: one entry for each event of the record.")
@ApiResponse(responseCode = "200", description = "A page, possibly empty.")
@ApiResponse(responseCode = "400", description = "A parameter is wrong; the problem names it.")
@ApiResponse(responseCode = "503", description = "A write named in `Anamnesis-Await` is not visible here yet.")
record TrailResource(QueryGateway queries) {

    private static final String ORDER = "`asc` for the oldest first, `desc` for the newest.";
    private static final String LIMIT = "Entries of a page at most, 1 to 500.";
    private static final String CURSOR = "What the previous page gave as `next`.";
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    @GetMapping("/patients/{patientId}/trail")
    @Operation(summary = "Everything that was done about a patient",
            description = """
                    Every event about the patient, whoever and whatever recorded it. A merge is on the trails of both
                    its patients; all else stays on the trail of the record it was done on, merged or not.""")
    @ApiResponse(responseCode = "404", description = "The patient is unknown here.")
    TrailPage ofPatient(@Parameter(hidden = true) Caller caller,
            @Parameter(description = "The patient.",
                    example = "01942f5c-7c1e-7a63-8a0f-3d1f5f0c9a11") @PathVariable UUID patientId,
            @Parameter(description = ORDER) @RequestParam(defaultValue = "asc") @Pattern(regexp = "asc|desc",
                    message = "must be asc or desc") String order,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(description = CURSOR,
                    example = "AAAAAAAAEmc") @RequestParam(required = false) @Nullable String cursor) {
        Trail.Answer answer = ask(Trail.ofPatient(caller.tenant(), patientId, newestFirst(order),
                OpaqueCursor.number(cursor, Long.MAX_VALUE), limit));
        if (!answer.known()) {
            throw new CommandRefused(PatientRefusal.PATIENT_UNKNOWN);
        }
        return answer.page();
    }

    @GetMapping("/trail")
    @Operation(summary = "Everything that was done in the tenant",
            description = "Filters narrow it down together: one actor's acts of a day, or all that one import did.")
    TrailPage ofTenant(@Parameter(hidden = true) Caller caller,
            @Parameter(description = "Only what this one did.", example = "dr-lind") @RequestParam(
                    required = false) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9:._-]{0,99}",
                            message = "is no actor's id") @Nullable String actor,
            @Parameter(description = "Only events of this name.", example = "patient.allergy-recorded") @RequestParam(
                    required = false) @Pattern(regexp = "[a-z0-9-]{1,60}\\.[a-z0-9-]{1,60}",
                            message = "is no event's name") @Nullable String event,
            @Parameter(description = "Only what belongs to this request, import or schedule.",
                    example = "b8f2a6f0-6f0d-4c62-8d0f-8f3f1f1d2c77") @RequestParam(required = false) @Pattern(
                            regexp = "[!-~]{1,200}", message = "is no correlation id") @Nullable String correlation,
            @Parameter(description = "Only what was recorded at this instant or later.",
                    example = "2026-03-14T00:00:00Z") @RequestParam(required = false) @Nullable Instant from,
            @Parameter(description = "Only what was recorded before this instant.",
                    example = "2026-03-15T00:00:00Z") @RequestParam(required = false) @Nullable Instant to,
            @Parameter(description = ORDER) @RequestParam(defaultValue = "asc") @Pattern(regexp = "asc|desc",
                    message = "must be asc or desc") String order,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(description = CURSOR,
                    example = "AAAAAAAAEmc") @RequestParam(required = false) @Nullable String cursor) {
        return ask(new Trail(caller.tenant(), null, actor, event, correlation, inCalendar("from", from),
                inCalendar("to", to), newestFirst(order), OpaqueCursor.number(cursor, Long.MAX_VALUE), limit)).page();
    }

    private Trail.Answer ask(Trail trail) {
        return queries.query(trail, Trail.Answer.class).join();
    }

    private static boolean newestFirst(String order) {
        return "desc".equals(order);
    }

    // Java knows instants that no database keeps.
    private static @Nullable Instant inCalendar(String field, @Nullable Instant instant) {
        if (instant != null && (instant.isBefore(FIRST) || instant.isAfter(LAST))) {
            throw new BadField(field, "must lie in the years 1 to 9999");
        }
        return instant;
    }
}
