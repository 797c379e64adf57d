package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A day of the week. Source: FHIR R4 {@code days-of-week}. */
public enum Weekday {
    /** Monday. */
    @JsonProperty("mon")
    MONDAY,
    /** Tuesday. */
    @JsonProperty("tue")
    TUESDAY,
    /** Wednesday. */
    @JsonProperty("wed")
    WEDNESDAY,
    /** Thursday. */
    @JsonProperty("thu")
    THURSDAY,
    /** Friday. */
    @JsonProperty("fri")
    FRIDAY,
    /** Saturday. */
    @JsonProperty("sat")
    SATURDAY,
    /** Sunday. */
    @JsonProperty("sun")
    SUNDAY
}
