package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How sure it is that a statement is true. Source: FHIR R4 {@code condition-ver-status}, {@code
 * allergyintolerance-verification}.
 */
public enum VerificationStatus {
    /** Not yet confirmed. */
    @JsonProperty("unconfirmed")
    UNCONFIRMED,
    /** Likely, on trial. */
    @JsonProperty("provisional")
    PROVISIONAL,
    /** One of several possibilities. */
    @JsonProperty("differential")
    DIFFERENTIAL,
    /** Evidence speaks for it. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** Evidence speaks against it. */
    @JsonProperty("refuted")
    REFUTED,
    /** Not stated, or a value a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN
}
