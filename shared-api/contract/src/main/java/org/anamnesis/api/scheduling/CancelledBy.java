package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Who cancelled an appointment. */
public enum CancelledBy {
    /** The patient, or who answers for it. */
    @JsonProperty("patient")
    PATIENT,
    /** The practice. */
    @JsonEnumDefaultValue
    @JsonProperty("practice")
    PRACTICE
}
