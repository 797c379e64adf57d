package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a reminder was given up. */
public enum ReminderFailure {
    /** Nobody knows where to send it. */
    @JsonProperty("no-address")
    NO_ADDRESS,
    /** The installation has no such channel. */
    @JsonProperty("channel-not-set-up")
    CHANNEL_NOT_SET_UP,
    /** The receiver will not take it. */
    @JsonProperty("rejected")
    REJECTED,
    /** The receiver could not be reached, however often it was tried. */
    @JsonProperty("unreachable")
    UNREACHABLE,
    /** The appointment began before it could be sent. */
    @JsonProperty("too-late")
    TOO_LATE,
    /** One that a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("other")
    OTHER
}
