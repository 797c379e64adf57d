package org.anamnesis.api.value;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/**
 * A length of time. Source: FHIR R4 {@code Duration}.
 *
 * @param value how many units, more than none
 */
public record Span(@NotNull @Positive BigDecimal value, @NotNull UnitOfTime unit) {

    /** The same in seconds. */
    public BigDecimal inSeconds() {
        return value.multiply(BigDecimal.valueOf(unit.seconds()));
    }
}
