package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How an allergy is over. Source: FHIR R4 {@code allergyintolerance-clinical}. */
public enum AllergyEnd {
    /** The patient reacts no more, as far as is known, or a value a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("inactive")
    INACTIVE,
    /** It was tried again, and the patient did not react. */
    @JsonProperty("resolved")
    RESOLVED
}
