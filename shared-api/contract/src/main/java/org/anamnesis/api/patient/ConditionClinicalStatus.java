package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the patient has a problem now. Source: FHIR R4 {@code condition-clinical}. */
public enum ConditionClinicalStatus {
    /** The patient has it, or a value a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("active")
    ACTIVE,
    /** The patient has it again. */
    @JsonProperty("recurrence")
    RECURRENCE,
    /** It is back after a remission. */
    @JsonProperty("relapse")
    RELAPSE,
    /** The patient does not have it any more, or has no symptoms. */
    @JsonProperty("inactive")
    INACTIVE,
    /** The patient has no symptoms, but may have them again. */
    @JsonProperty("remission")
    REMISSION,
    /** The patient does not have it any more, and need not fear it. */
    @JsonProperty("resolved")
    RESOLVED;

    /** Whether the patient has it. */
    public boolean isActive() {
        return switch (this) {
            case ACTIVE, RECURRENCE, RELAPSE -> true;
            case INACTIVE, REMISSION, RESOLVED -> false;
        };
    }
}
