package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody paid. */
public enum PaymentMethod {
    /** In cash. */
    @JsonProperty("cash")
    CASH,
    /** By card. */
    @JsonProperty("card")
    CARD,
    /** By bank transfer. */
    @JsonProperty("transfer")
    TRANSFER,
    /** By direct debit. */
    @JsonProperty("direct-debit")
    DIRECT_DEBIT,
    /** By cheque. */
    @JsonProperty("cheque")
    CHEQUE,
    /** One that a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("other")
    OTHER
}
