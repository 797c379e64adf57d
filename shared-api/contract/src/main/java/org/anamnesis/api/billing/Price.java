package org.anamnesis.api.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;

/**
 * What a service costs from a day on. Source: FHIR R4 {@code ChargeItemDefinition}.
 *
 * @param service    the service: the class of a checkup (HL7 v3 ActCode), a procedure, a medication, or {@code no-
 *                   show} and {@code late-cancellation} of the system {@code urn:anamnesis:service}
 * @param amount     what one of it costs before tax, not less than nothing; of a medication, one unit of the quantity
 *                   that is dispensed
 * @param taxPercent tax on top of it
 * @param validFrom  the first day of service for which it holds
 */
public record Price(@NotNull @Valid Coding service, @NotNull @Valid Money amount,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal taxPercent,
        @NotNull LocalDate validFrom) {}
