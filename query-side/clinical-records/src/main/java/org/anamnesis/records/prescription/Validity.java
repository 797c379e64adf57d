package org.anamnesis.records.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a prescription may still be handed out, by its last day. */
public enum Validity {
    /** Its last day is not over. */
    @JsonProperty("valid")
    VALID,
    /** Its last day is over, by UTC. */
    @JsonProperty("expired")
    EXPIRED,
    /** It was brought in and nobody said until when; it does not expire. */
    @JsonProperty("unknown")
    UNKNOWN;

    static Validity of(@Nullable LocalDate until, LocalDate today) {
        if (until == null) {
            return UNKNOWN;
        }
        return until.isBefore(today) ? EXPIRED : VALID;
    }
}
