package org.anamnesis.records.scheduling;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.anamnesis.records.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointments over HTTP. */
@RestController
@Tag(name = "Appointments", description = "Who comes when: a patient's appointments, agendas, and the waiting list.")
record AppointmentResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/appointments")
    @Operation(summary = "A page of a patient's appointments", description = """
            The latest first, so that those to come stand before those that were; cancelled and missed ones too. Of
            merged patients those of all records, each with the record it stands on. A command on one takes its version
            in If-Match.""")
    AppointmentsOfPatient.Appointments appointments(Caller caller, @PathVariable UUID id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new AppointmentsOfPatient(caller.tenant(), new PatientId(id), Paging.of(cursor, limit)),
                AppointmentsOfPatient.Appointments.class);
    }

    @GetMapping("/patients/{id}/appointments/{appointmentId}")
    @Operation(summary = "One appointment of a patient",
            description = "The ETag is the version that a command must match.")
    @ApiResponse(responseCode = "200", description = "The appointment")
    @ApiResponse(responseCode = "404", description = "No such patient, or no such appointment of it", content = {})
    ResponseEntity<AppointmentOfPatient.Found> appointment(Caller caller, @PathVariable UUID id,
            @PathVariable UUID appointmentId) {
        AppointmentOfPatient.Found found = queries.ask(new AppointmentOfPatient(caller.tenant(), new PatientId(id),
                new AppointmentId(appointmentId)), AppointmentOfPatient.Found.class);
        return Versioned.of(found, found.appointment().version());
    }

    @PostMapping("/appointments/search")
    @Operation(summary = "Find appointments by the number of an insured person", description = """
            The earliest first, of all patients that a coverage, be it of now or of before, names by the number, and of
            the records they are linked with. A search is a POST so that nothing personal stands in a URL.""")
    AppointmentsOfInsured.Appointments search(Caller caller, @RequestBody @Valid Criteria criteria) {
        return queries.ask(new AppointmentsOfInsured(caller.tenant(), criteria.insuredId().country(),
                criteria.insuredId().value().replaceAll("\\s", ""), criteria.from(), criteria.to(),
                Paging.of(criteria.cursor(), criteria.limit() == null ? 50 : criteria.limit())),
                AppointmentsOfInsured.Appointments.class);
    }

    /** Whose appointments, and when. */
    @Schema(name = "AppointmentSearchCriteria")
    record Criteria(@NotNull @Valid Insured insuredId,
            @Schema(description = "The first day in the tenant's time zone; today if absent",
                    example = "2026-11-23") @Nullable LocalDate from,
            @Schema(description = "The last day, included, at most a year on; a year ahead if absent",
                    example = "2026-12-23") @Nullable LocalDate to,
            @Min(1) @Max(200) @Schema(example = "50") @Nullable Integer limit,
            @Size(max = 100) @Nullable String cursor) {}

    /** The number by which insurers know a person. */
    @Schema(name = "AppointmentSearchInsuredId")
    record Insured(
            @Schema(description = "Of ISO 3166-1; the tenant's own if absent", example = "DE") @Pattern(
                    regexp = "[A-Z]{2}", message = "must be a country of ISO 3166-1") @Nullable String country,
            @Schema(description = "The number; spaces do not matter",
                    example = "A123456780") @NotBlank @Size(max = 60) String value) {}
}
