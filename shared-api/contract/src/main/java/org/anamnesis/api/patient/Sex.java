package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Sex for administrative purposes. Source: FHIR R4 {@code administrative-gender}. */
public enum Sex {
    /** Male. */
    @JsonProperty("male")
    MALE,
    /** Female. */
    @JsonProperty("female")
    FEMALE,
    /** Neither. */
    @JsonProperty("other")
    OTHER,
    /** Not known, or a value a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN
}
