package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far something done to a patient has come. What was only planned, or not done, is no procedure here. Source: FHIR
 * R4 {@code event-status}.
 */
public enum ProcedureStatus {
    /** It goes on. */
    @JsonProperty("in-progress")
    IN_PROGRESS,
    /** It was interrupted and may go on. */
    @JsonProperty("on-hold")
    ON_HOLD,
    /** It was broken off. */
    @JsonProperty("stopped")
    STOPPED,
    /** It was done. */
    @JsonProperty("completed")
    COMPLETED,
    /** Nobody knows, or a value a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN
}
