package org.anamnesis.api.observation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far a result has come. One that is only registered, or was cancelled, is no result; one that was entered in error
 * is struck. Source: FHIR R4 {@code observation-status}.
 */
public enum ObservationStatus {
    /** An early or incomplete result: it may still change. */
    @JsonProperty("preliminary")
    PRELIMINARY,
    /** Complete and checked. */
    @JsonProperty("final")
    FINAL,
    /** Final, and changed since, be it only by an addition. */
    @JsonProperty("amended")
    AMENDED,
    /** Final, and changed since because it was wrong. */
    @JsonProperty("corrected")
    CORRECTED,
    /** Nobody knows, or a value a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN;
}
