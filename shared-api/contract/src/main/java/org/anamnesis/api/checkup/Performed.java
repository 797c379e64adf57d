package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * When something was done. Source: FHIR R4 {@code Procedure.performed}.
 *
 * @param start when it began
 * @param end   when it ended; absent while it goes on, or where nobody knows
 */
public record Performed(@NotNull @Occurred ClinicalTime start, @Occurred @Nullable ClinicalTime end) {

    /** Whether it does not end before it begins. */
    @JsonIgnore
    @AssertTrue(message = "ends before it starts")
    public boolean isInOrder() {
        return start == null || end == null || !end.isBefore(start);
    }
}
