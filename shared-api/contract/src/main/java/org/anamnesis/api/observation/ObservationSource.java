package org.anamnesis.api.observation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an observation that stands without a checkup came from. */
public enum ObservationSource {
    /** The patient or its keeper measured it. */
    @JsonProperty("home")
    HOME,
    /** A laboratory sent it. */
    @JsonProperty("laboratory")
    LABORATORY,
    /** Another source, or a value a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("other")
    OTHER
}
