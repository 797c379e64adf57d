package org.anamnesis.api.tenant;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** By what means a reminder is sent. */
public enum ReminderChannel {
    /** By e-mail to the patient, or to who answers for it. */
    @JsonProperty("email")
    EMAIL,
    /** By a signed request to the system that the installation names, which reaches the patient itself. */
    @JsonProperty("webhook")
    WEBHOOK,
    /** One that a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("other")
    OTHER
}
