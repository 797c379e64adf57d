package org.anamnesis.api.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * One of several values measured together, such as the systolic pressure. Source: FHIR R4 {@code
 * Observation.component}.
 *
 * @param code  what was observed, in LOINC
 * @param value what was found; absent when it could not be had
 */
public record ObservationComponent(@NotNull @Valid CodeableConcept code, @Valid @Nullable ObservationValue value) {}
