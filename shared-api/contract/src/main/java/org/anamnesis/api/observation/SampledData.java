package org.anamnesis.api.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.anamnesis.api.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A series of measurements of a device, such as a lead of an electrocardiogram. Source: FHIR R4 {@code SampledData}.
 *
 * @param origin     the zero value and the unit
 * @param period     milliseconds from one sample to the next
 * @param factor     what the samples are multiplied by before the origin is added; absent means 1
 * @param lowerLimit below it a sample reads {@code L}
 * @param upperLimit above it a sample reads {@code U}
 * @param dimensions how many samples there are at each point in time
 * @param data       decimals, {@code E}, {@code U} or {@code L}, separated by a space
 */
public record SampledData(@NotNull @Valid Quantity origin, @NotNull @Positive BigDecimal period,
        @Nullable BigDecimal factor, @Nullable BigDecimal lowerLimit, @Nullable BigDecimal upperLimit,
        @NotNull @Min(1) Integer dimensions, @Size(max = 200_000) @Nullable String data) {}
