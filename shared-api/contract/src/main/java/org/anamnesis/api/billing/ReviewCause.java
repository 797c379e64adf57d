package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Why somebody has to look at an invoice. */
public enum ReviewCause {
    /** What it charges for was marked entered in error after it was issued. */
    @JsonProperty("struck-after-issue")
    STRUCK_AFTER_ISSUE,
    /** Its appointment was cancelled, but there are charges on it. */
    @JsonProperty("cancelled-with-charges")
    CANCELLED_WITH_CHARGES,
    /** Something was done that belongs to it, after it was issued. */
    @JsonProperty("charged-after-issue")
    CHARGED_AFTER_ISSUE,
    /** One that a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("other")
    OTHER
}
