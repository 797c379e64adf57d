package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

/**
 * A span of time, open where an end is absent. Source: FHIR R4 {@code Period}.
 *
 * @param start its beginning, included
 * @param end   its end, included
 */
public record Period(@Nullable ClinicalTime start, @Nullable ClinicalTime end) {

    /** Whether it does not end before it begins. */
    @JsonIgnore
    @AssertTrue(message = "ends before it starts")
    public boolean isInOrder() {
        return start == null || end == null || !end.isBefore(start);
    }
}
