package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/**
 * A span of time in the tenant's calendar. Source: FHIR R4 {@code Slot}.
 *
 * @param start its beginning, included; in events with the offset that holds in the tenant's time zone
 * @param end   its end, excluded
 */
public record Slot(@NotNull OffsetDateTime start, @NotNull OffsetDateTime end) {

    /** Whether it ends after it begins. */
    @JsonIgnore
    @AssertTrue(message = "must end after it starts")
    public boolean isInOrder() {
        return start == null || end == null || end.isAfter(start);
    }
}
