package org.anamnesis.api.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.Coding;
import org.jspecify.annotations.Nullable;

/**
 * Something done for a patient that has to be paid. Source: FHIR R4 {@code ChargeItem}.
 *
 * @param kind           what kind of thing
 * @param service        its code, by which the tariff knows it
 * @param description    what it is called
 * @param quantity       how much of it
 * @param unit           in which unit, a UCUM code; absent for what is merely counted
 * @param servicedOn     the day of service, in the tenant's time zone
 * @param practitionerId whose work it is
 */
public record Charge(@NotNull ChargeKind kind, @Valid @Nullable Coding service,
        @NotBlank @Size(max = 300) String description,
        @NotNull @Positive @Digits(integer = 9, fraction = 6) BigDecimal quantity,
        @Pattern(regexp = "\\S+", message = "must be a UCUM code") @Size(max = 100) @Nullable String unit,
        @NotNull LocalDate servicedOn, @Nullable PractitionerId practitionerId) {

    /** Something that is merely counted. */
    public Charge(ChargeKind kind, @Nullable Coding service, String description, BigDecimal quantity,
            LocalDate servicedOn, @Nullable PractitionerId practitionerId) {
        this(kind, service, description, quantity, null, servicedOn, practitionerId);
    }
}
