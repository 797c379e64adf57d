package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far a report has come. One that is only registered, or was cancelled, is none here. Source: FHIR R4 {@code
 * diagnostic-report-status}.
 */
public enum ReportStatus {
    /** Some of its results are there. */
    @JsonProperty("partial")
    PARTIAL,
    /** An early report: it may still change. */
    @JsonProperty("preliminary")
    PRELIMINARY,
    /** Complete and checked. */
    @JsonProperty("final")
    FINAL,
    /** Final, and changed since. */
    @JsonProperty("amended")
    AMENDED,
    /** Final, and changed since because it was wrong. */
    @JsonProperty("corrected")
    CORRECTED,
    /** Final, and added to since. */
    @JsonProperty("appended")
    APPENDED,
    /** Nobody knows, or a value a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN
}
