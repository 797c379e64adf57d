package org.anamnesis.api.prescription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.api.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Medication handed over. Source: FHIR R4 {@code MedicationDispense}.
 *
 * @param quantity   how much, in the unit of the prescription's quantity
 * @param handedOver when
 * @param daysSupply for how many days it suffices, where that cannot be told from the dosage
 * @param note       what was said with it, such as another instruction than the prescription's
 */
public record Dispense(@NotNull @Valid Quantity quantity, @NotNull @Occurred ClinicalTime handedOver,
        @Min(1) @Max(3660) @Nullable Integer daysSupply, @Size(max = 20_000) @Nullable String note) {}
