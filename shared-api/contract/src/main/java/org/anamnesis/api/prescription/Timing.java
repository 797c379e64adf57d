package org.anamnesis.api.prescription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.value.Span;

/**
 * How often something is taken. Source: FHIR R4 {@code Timing.repeat}.
 *
 * @param frequency how often within each period
 */
public record Timing(@NotNull @Min(1) @Max(1000) Integer frequency, @NotNull @Valid Span period) {}
