package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of thing is charged for. */
public enum ChargeKind {
    /** A checkup as such, by its class. */
    @JsonProperty("encounter")
    ENCOUNTER,
    /** A procedure. */
    @JsonProperty("procedure")
    PROCEDURE,
    /** Medication that was dispensed. */
    @JsonProperty("medication")
    MEDICATION,
    /** An appointment to which the patient did not come. */
    @JsonProperty("no-show")
    NO_SHOW,
    /** An appointment that was cancelled too late. */
    @JsonProperty("late-cancellation")
    LATE_CANCELLATION,
    /** What the total of an imported claim holds beyond its items. */
    @JsonProperty("imported-fee")
    IMPORTED_FEE,
    /** Something that somebody added by hand. */
    @JsonProperty("manual")
    MANUAL,
    /** One that a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("other")
    OTHER
}
