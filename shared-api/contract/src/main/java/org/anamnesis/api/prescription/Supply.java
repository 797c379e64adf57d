package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.anamnesis.api.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How much may be handed out. Source: FHIR R4 {@code MedicationRequest.dispenseRequest}.
 *
 * @param quantity   how much at most with each fill, more than none; absent only in history that was brought in, and
 *                   then nothing until it is renewed
 * @param refills    how many fills after the first
 * @param validUntil the last day on which it may be handed out; absent from a live order it means that the tenant's
 *                   rule decides, from one that was brought in that nobody knows
 */
public record Supply(@Valid @Nullable Quantity quantity, @NotNull @Min(0) @Max(99) Integer refills,
        @Nullable LocalDate validUntil) {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 9999;

    /** Whether the last day is one that calendars have. */
    @JsonIgnore
    @AssertTrue(message = "must lie between the years 1800 and 9999")
    public boolean isValidUntilADay() {
        return validUntil == null || validUntil.getYear() >= FIRST_YEAR && validUntil.getYear() <= LAST_YEAR;
    }
}
