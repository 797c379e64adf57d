package org.anamnesis.api.value;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * An amount of money. Source: FHIR R4 {@code Money}.
 *
 * @param amount   how much, with no more decimals than the currency has; never floating point
 * @param currency the currency, by its code of ISO 4217, such as {@code EUR}
 */
public record Money(@NotNull @Digits(integer = 15, fraction = 4) BigDecimal amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be a currency of ISO 4217") String currency) {

    /** An amount. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
