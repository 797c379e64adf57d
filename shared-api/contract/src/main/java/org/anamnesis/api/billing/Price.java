package org.anamnesis.api.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs from a day on. Source: FHIR R4 {@code ChargeItemDefinition}.
 *
 * @param service    the service: the class of a checkup (HL7 v3 ActCode), a procedure, a medication, or {@code no-
 *                   show} and {@code late-cancellation} of the system {@code urn:anamnesis:service}
 * @param amount     what one of it costs before tax, not less than nothing
 * @param unit       what one of it is, a UCUM code such as {@code {tablet}}, as that of what is dispensed: a charge
 *                   in another unit, or in none, does not have this price; absent for a price whatever the unit
 * @param taxPercent tax on top of it
 * @param validFrom  the first day of service for which it holds
 */
public record Price(@NotNull @Valid Coding service, @NotNull @Valid Money amount,
        @Pattern(regexp = "\\S+", message = "must be a UCUM code") @Size(max = 100) @Nullable String unit,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal taxPercent,
        @NotNull LocalDate validFrom) {}
