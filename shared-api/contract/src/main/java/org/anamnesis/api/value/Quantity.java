package org.anamnesis.api.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measured amount. Source: FHIR R4 {@code Quantity}.
 *
 * @param value      the number, with the scale it was given: 1.10 is not 1.1
 * @param unit       the unit as a UCUM code, such as {@code mm[Hg]} or {@code Cel}; {@code 1} for a pure number.
 *                   History may have it in words; those that UCUM would read as a unit stand in braces, as an
 *                   annotation of UCUM: {@code {C}} is not coulomb
 * @param comparator {@code <}, {@code <=}, {@code >=} or {@code >} where the instrument could say no more
 */
public record Quantity(@NotNull BigDecimal value, @NotBlank @Size(max = 100) String unit,
        @Nullable Comparator comparator) {

    /** An exact amount. */
    public static Quantity of(String value, String unit) {
        return new Quantity(new BigDecimal(value), unit, null);
    }
}
