package org.anamnesis.api.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * What is booked. Source: FHIR R4 {@code Appointment}.
 *
 * @param start       when it starts
 * @param end         when it ends, excluded; absent where the visit type tells
 * @param visitTypeId what type of visit; absent where an end is given
 * @param roomId      the room, where one is needed
 * @param reason      why the patient comes
 * @param notes       what else to know
 */
public record Booking(@NotNull OffsetDateTime start, @Nullable OffsetDateTime end, @Nullable VisitTypeId visitTypeId,
        @Nullable RoomId roomId, @Valid @Nullable CodeableConcept reason, @Size(max = 2000) @Nullable String notes) {}
