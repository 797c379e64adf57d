package org.anamnesis.records.scheduling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.value.Coding;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agendas and free slots over HTTP. */
@RestController
@Tag(name = "Schedule", description = "When practitioners see patients, and when they are free.")
record SlotResource(QueryDispatch queries) {

    private static final String CODED = "[^|\\s]{1,200}\\|[^|\\s]{1,100}";

    @GetMapping("/practitioners/{id}/agenda")
    @Operation(summary = "A practitioner's agenda", description = """
            The days from `from` to `to`, both included, at most 31, as they are days in the tenant's time zone: working
            hours as holidays and time off leave them, the time off, and the appointments with how far they came.""")
    @ApiResponse(responseCode = "200", description = "The days")
    @ApiResponse(responseCode = "404", description = "No such practitioner is known to the tenant", content = {})
    @ApiResponse(responseCode = "409", description = "The tenant has not stated its settings", content = {})
    AgendaOfPractitioner.Agenda agenda(Caller caller, @PathVariable UUID id,
            @Parameter(description = "The first day; today if absent", example = "2026-11-23") @RequestParam(
                    required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @Parameter(description = "The last day, included; the first alone if absent",
                    example = "2026-11-29") @RequestParam(
                            required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        return queries.ask(new AgendaOfPractitioner(caller.tenant(), new PractitionerId(id), from, to),
                AgendaOfPractitioner.Agenda.class);
    }

    @GetMapping("/slots")
    @Operation(summary = "Free slots",
            description = """
                    The earliest first, of a practitioner or of all who are registered with a specialty, for a visit
                    type or a duration: what working hours, public holidays, time off and appointments leave free, cut
                    into slots one after the other, those that have begun left out. At most 62 days. Where the visit
                    type needs a specialty, only who has it is asked. A slot is no promise: whoever books it first has
                    it.""")
    @ApiResponse(responseCode = "200", description = "The slots, possibly none")
    @ApiResponse(responseCode = "404", description = "No such practitioner or visit type is known to the tenant",
            content = {})
    @ApiResponse(responseCode = "409",
            description = "The tenant has not stated its settings, or the visit type is out of use", content = {})
    FreeSlots.Slots slots(Caller caller,
            @Parameter(description = "Whose") @RequestParam(required = false) @Nullable UUID practitionerId,
            @Parameter(description = "System and code of what they must be trained in",
                    example = "http://snomed.info/sct|394579002") @RequestParam(required = false) @Pattern(
                            regexp = CODED, message = "must be system|code") @Nullable String specialty,
            @Parameter(description = "For what type of visit") @RequestParam(
                    required = false) @Nullable UUID visitTypeId,
            @Parameter(description = "How long, where no visit type tells", example = "30") @RequestParam(
                    required = false) @Min(1) @Max(1440) @Nullable Integer durationMinutes,
            @Parameter(description = "The first day; today if absent", example = "2026-11-23") @RequestParam(
                    required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @Parameter(description = "The last day, included; a fortnight is looked at if absent",
                    example = "2026-12-22") @RequestParam(
                            required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        if ((visitTypeId == null) == (durationMinutes == null)) {
            throw new BadField("visitTypeId", "or durationMinutes is needed, and not both");
        }
        if (practitionerId != null && specialty != null) {
            throw new BadField("specialty", "is not asked together with practitionerId");
        }
        return queries.ask(new FreeSlots(caller.tenant(),
                practitionerId == null ? null : new PractitionerId(practitionerId), coding(specialty),
                visitTypeId == null ? null : new VisitTypeId(visitTypeId),
                durationMinutes == null ? null : Duration.ofMinutes(durationMinutes), from, to, limit),
                FreeSlots.Slots.class);
    }

    private static @Nullable Coding coding(@Nullable String specialty) {
        if (specialty == null) {
            return null;
        }
        int bar = specialty.indexOf('|');
        return new Coding(specialty.substring(0, bar), specialty.substring(bar + 1), null);
    }
}
