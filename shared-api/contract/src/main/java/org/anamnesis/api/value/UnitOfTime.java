package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A unit of time as FHIR spells it, a subset of UCUM. Source: FHIR R4 {@code units-of-time}. */
public enum UnitOfTime {
    /** A second. */
    @JsonProperty("s")
    SECOND,
    /** A minute. */
    @JsonProperty("min")
    MINUTE,
    /** An hour. */
    @JsonProperty("h")
    HOUR,
    /** A day. */
    @JsonProperty("d")
    DAY,
    /** A week. */
    @JsonProperty("wk")
    WEEK,
    /** A month. */
    @JsonProperty("mo")
    MONTH,
    /** A year. */
    @JsonProperty("a")
    YEAR
}
