package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.anamnesis.api.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much of an invoice a payer pays. Source: FHIR R4 {@code Coverage.costToBeneficiary}, seen from the payer.
 *
 * @param kind    how it is reckoned
 * @param percent of the total, 0 to 100; where the kind says so
 * @param amount  where the kind says so
 */
public record Share(@NotNull Kind kind,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) @Nullable BigDecimal percent,
        @Valid @Nullable Money amount) {

    /** How a share is reckoned. */
    public enum Kind {
        /** The payer pays a percentage of the total. */
        @JsonProperty("percent")
        PERCENT,
        /** The patient pays up to an amount of each invoice, the payer what lies above. */
        @JsonProperty("deductible")
        DEDUCTIBLE,
        /** The payer pays up to an amount of each invoice, the patient what lies above. */
        @JsonProperty("fixed")
        FIXED,
        /** One that a later version knows. */
        @JsonEnumDefaultValue
        @JsonProperty("other")
        OTHER
    }

    /** Whether it names what its kind asks for, and nothing else. */
    @JsonIgnore
    @AssertTrue(message = "needs percent or amount, as its kind says")
    public boolean isWhole() {
        return kind == null || (percent != null) == (kind == Kind.PERCENT)
                && (amount != null) == (kind == Kind.DEDUCTIBLE || kind == Kind.FIXED);
    }
}
