package org.anamnesis.api.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A relation of two amounts that is not to be worked out, such as the titre 1:128. Source: FHIR R4 {@code Ratio}.
 *
 * @param numerator   what is divided
 * @param denominator what it is divided by
 */
public record Ratio(@NotNull @Valid Quantity numerator, @NotNull @Valid Quantity denominator) {}
