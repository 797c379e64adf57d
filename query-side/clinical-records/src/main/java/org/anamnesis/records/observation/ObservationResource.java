package org.anamnesis.records.observation;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.observation.ObservationSeries.Series;
import org.anamnesis.records.observation.ObservationsOfPatient.Observations;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Observations over HTTP. */
@RestController
@Tag(name = "Observations")
record ObservationResource(QueryDispatch queries) {

    @GetMapping(path = "/patients/{id}/observations", params = "!code")
    @Operation(summary = "A page of a patient's observations of all codes", description = """
            The latest first; what was entered in error is left out. With code, the answer is a series instead.""")
    Observations observations(Caller caller, @PathVariable UUID id,
            @Parameter(description = "Not before this year, month, day or instant",
                    example = "2020-01") @RequestParam(required = false) @Nullable ClinicalTime from,
            @Parameter(description = "Not after this year, month, day or instant",
                    example = "2024") @RequestParam(required = false) @Nullable ClinicalTime to,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return queries.ask(
                new ObservationsOfPatient(caller.tenant(), new PatientId(id), from, to, Paging.of(cursor, limit)),
                Observations.class);
    }

    @GetMapping(path = "/patients/{id}/observations", params = "code")
    @Operation(summary = "The values of one code over time", description = """
            From observations and their components, the latest first, for plotting. With unit, values are converted to
            that UCUM unit by the exact factor, rounded to one significant digit more than was recorded and at least
            three; what was recorded stands beside. A value that cannot be converted, such as mmol/mol to %, is listed
            as null, never dropped. What was entered in error is left out.""")
    Series series(Caller caller, @PathVariable UUID id,
            @Parameter(description = "The code",
                    example = "29463-7") @RequestParam @NotBlank @Size(max = 100) String code,
            @Parameter(description = "The code's terminology", example = "http://loinc.org") @RequestParam(
                    defaultValue = Coding.LOINC) @Size(max = 200) String system,
            @Parameter(description = "A UCUM unit",
                    example = "kg") @RequestParam(required = false) @Size(max = 100) @Nullable String unit,
            @Parameter(description = "Not before this year, month, day or instant",
                    example = "2020-01") @RequestParam(required = false) @Nullable ClinicalTime from,
            @Parameter(description = "Not after this year, month, day or instant",
                    example = "2024") @RequestParam(required = false) @Nullable ClinicalTime to,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int limit) {
        return queries.ask(new ObservationSeries(caller.tenant(), new PatientId(id), system, code, unit, from, to,
                Paging.of(cursor, limit)), Series.class);
    }
}
