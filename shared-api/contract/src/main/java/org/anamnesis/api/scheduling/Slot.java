package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A span of time in the tenant's calendar. Source: FHIR R4 {@code Slot}.
 *
 * @param start its beginning, included; in events with the offset that held in the tenant's time zone
 * @param end   its end, excluded
 */
public record Slot(@NotNull OffsetDateTime start, @NotNull OffsetDateTime end) {

    /** The same span of time as clocks in a zone show it. */
    public Slot in(ZoneId zone) {
        return new Slot(start.atZoneSameInstant(zone).toOffsetDateTime(),
                end.atZoneSameInstant(zone).toOffsetDateTime());
    }

    /** Whether it ends after it begins. */
    @JsonIgnore
    @AssertTrue(message = "must end after it starts")
    public boolean isInOrder() {
        return start == null || end == null || end.isAfter(start);
    }
}
