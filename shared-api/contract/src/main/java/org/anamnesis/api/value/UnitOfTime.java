package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A unit of time as FHIR spells it, a subset of UCUM. Source: FHIR R4 {@code units-of-time}. */
public enum UnitOfTime {
    /** A second. */
    @JsonProperty("s")
    SECOND(1),
    /** A minute. */
    @JsonProperty("min")
    MINUTE(60),
    /** An hour. */
    @JsonProperty("h")
    HOUR(3_600),
    /** A day. */
    @JsonProperty("d")
    DAY(86_400),
    /** A week. */
    @JsonProperty("wk")
    WEEK(604_800),
    /** A month. */
    @JsonProperty("mo")
    MONTH(2_629_800),
    /** A year. */
    @JsonProperty("a")
    YEAR(31_557_600);

    private final long seconds;

    UnitOfTime(long seconds) {
        this.seconds = seconds;
    }

    /** How many seconds it has: a month is 30.4375 days and a year 365.25, as in UCUM. */
    public long seconds() {
        return seconds;
    }
}
