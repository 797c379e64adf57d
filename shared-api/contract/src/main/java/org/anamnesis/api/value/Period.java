package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time, open where an end is absent. Source: FHIR R4 {@code Period}.
 *
 * @param start its beginning, included
 * @param end   its end, included
 */
public record Period(@Nullable ClinicalTime start, @Nullable ClinicalTime end) {

    private static final int LAST_YEAR = 9999;

    /** Whether it does not end before it begins. */
    @JsonIgnore
    @AssertTrue(message = "ends before it starts")
    public boolean isInOrder() {
        return start == null || end == null || !end.isBefore(start);
    }

    /** Whether calendars and databases can hold it. */
    @JsonIgnore
    @AssertTrue(message = "must lie in the years 1 to 9999")
    public boolean isInKnownYears() {
        return isKnown(start) && isKnown(end);
    }

    /** Whether it has begun by a moment, as far as is known. */
    public boolean hasBegun(Instant now) {
        return start == null || !start.earliest().isAfter(now);
    }

    /** Whether it is certainly over at a moment. */
    public boolean hasEnded(Instant now) {
        return end != null && !end.latest().isAfter(now);
    }

    private static boolean isKnown(@Nullable ClinicalTime time) {
        return time == null || time.day().getYear() >= 1 && time.day().getYear() <= LAST_YEAR;
    }
}
