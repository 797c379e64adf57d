package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for.
 *
 * @param practitionerId whom to see; absent where anybody of the specialty will do
 * @param specialty      what who is seen must be trained in; absent where anybody will do
 * @param visitTypeId    what type of visit
 * @param earliest       the first day that will do
 * @param latest         the last day that will do
 */
public record WaitingWish(@Nullable PractitionerId practitionerId, @Valid @Nullable CodeableConcept specialty,
        @NotNull VisitTypeId visitTypeId, @NotNull LocalDate earliest, @NotNull LocalDate latest) {

    /** Whether the days are in order. */
    @JsonIgnore
    @AssertTrue(message = "must not end before it starts")
    public boolean isInOrder() {
        return earliest == null || latest == null || !latest.isBefore(earliest);
    }
}
