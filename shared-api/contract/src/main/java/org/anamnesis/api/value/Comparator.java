package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the true amount relates to the one stated. Source: FHIR R4 {@code Quantity.comparator}. */
public enum Comparator {
    /** The true value is less. */
    @JsonProperty("<")
    LESS,
    /** The true value is less or equal. */
    @JsonProperty("<=")
    LESS_OR_EQUAL,
    /** The true value is greater or equal. */
    @JsonProperty(">=")
    GREATER_OR_EQUAL,
    /** The true value is greater. */
    @JsonProperty(">")
    GREATER
}
