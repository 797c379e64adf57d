package org.anamnesis.api.prescription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Span;
import org.jspecify.annotations.Nullable;

/**
 * What must not be exceeded, such as 4 g in 24 hours. Source: FHIR R4 {@code Dosage.maxDosePerPeriod}.
 *
 * @param dose   how much at most
 * @param period within which time
 */
public record MaximumDose(@NotNull @Valid Quantity dose, @NotNull @Valid Span period) {

    /** Months differ in length: what exceeds by no more than that does not contradict. */
    private static final BigDecimal LENIENCY = new BigDecimal("1.1");

    /** Whether so much at a time, so often if that is fixed, certainly comes to more; not known in another unit. */
    boolean isExceededBy(Quantity each, @Nullable Timing timing) {
        if (!each.unit().equals(dose.unit())) {
            return false;
        }
        BigDecimal most = dose.value().multiply(LENIENCY);
        return each.value().compareTo(dose.value()) > 0 || timing != null
                && each.value().multiply(BigDecimal.valueOf(timing.frequency())).multiply(period.inSeconds())
                        .compareTo(most.multiply(timing.period().inSeconds())) > 0;
    }
}
