package org.anamnesis.records.prescription;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.prescription.RefillsDue.Refills;
import org.anamnesis.records.prescription.WorkItems.Items;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What prescribers have still to do, over HTTP. */
@RestController
@Tag(name = "Prescribers' worklists", description = "Issues to deal with, and refills that fall due.")
record WorklistResource(QueryDispatch queries) {

    private static final int AHEAD = 7;

    @GetMapping("/practitioners/{id}/work-items")
    @Operation(summary = "A page of the issues a prescriber has still to deal with", description = """
            What became known, after it was prescribed, against medication that is active or on hold: with the alerts,
            the latest first. Who has died is left out.""")
    Items workItems(Caller caller, @PathVariable UUID id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new WorkItems(caller.tenant(), new PractitionerId(id), Paging.of(cursor, limit)),
                Items.class);
    }

    @GetMapping("/work-items")
    @Operation(summary = "A page of the issues anybody in the tenant has still to deal with", description = """
            Those of all prescribers, and those whose prescriber nobody knows, which stand in no other list.""")
    Items workItems(Caller caller,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new WorkItems(caller.tenant(), null, Paging.of(cursor, limit)), Items.class);
    }

    @GetMapping("/practitioners/{id}/refills-due")
    @Operation(summary = "A page of the refills that fall due among a practitioner's prescriptions",
            description = """
                    Active prescriptions with fills left of which the patient's supply ends by a day, the most urgent
                    first. How long a supply lasts is what the dispense says, else its quantity by the daily dose, where
                    both have one unit; notReckoned counts those of which nobody can tell, such as of what is taken as
                    needed or by an instruction in words. Who has died is left out.""")
    Refills refillsDue(Caller caller, @PathVariable UUID id,
            @Parameter(description = "The day, included; a week from now if absent",
                    example = "2026-04-01") @RequestParam(
                            required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate before,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return due(caller, new PractitionerId(id), before, cursor, limit);
    }

    @GetMapping("/refills-due")
    @Operation(summary = "A page of the refills that fall due in the tenant", description = """
            As for one practitioner, over all prescribers and those nobody knows.""")
    Refills refillsDue(Caller caller,
            @Parameter(description = "The day, included; a week from now if absent",
                    example = "2026-04-01") @RequestParam(
                            required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate before,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return due(caller, null, before, cursor, limit);
    }

    private Refills due(Caller caller, @Nullable PractitionerId practitioner, @Nullable LocalDate before,
            @Nullable String cursor, int limit) {
        LocalDate day = before == null ? LocalDate.now(Clock.systemUTC()).plusDays(AHEAD) : before;
        return queries.ask(new RefillsDue(caller.tenant(), practitioner, day, Paging.of(cursor, limit)),
                Refills.class);
    }
}
