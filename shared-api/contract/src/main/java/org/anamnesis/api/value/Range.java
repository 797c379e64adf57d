package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

/**
 * A span of amounts, open where a bound is absent. Source: FHIR R4 {@code Range}.
 *
 * @param low  the lowest amount, included
 * @param high the highest amount, included
 */
public record Range(@Valid @Nullable Quantity low, @Valid @Nullable Quantity high) {

    /** Whether it has a bound at all. */
    @JsonIgnore
    @AssertTrue(message = "needs low or high")
    public boolean isBounded() {
        return low != null || high != null;
    }
}
