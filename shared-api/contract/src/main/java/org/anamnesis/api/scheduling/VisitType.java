package org.anamnesis.api.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * A type of visit that patients can be booked for. Source: FHIR R4 {@code Appointment.appointmentType}.
 *
 * @param code            its code within the tenant, such as {@code first-visit}
 * @param display         what it is called
 * @param durationMinutes how long it takes
 * @param encounterClass  what kind of meeting it leads to
 * @param specialty       what a practitioner must be trained in for it
 */
public record VisitType(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "must be 1 to 40 of a-z, 0-9 and -") String code,
        @NotBlank @Size(max = 200) String display, @NotNull @Min(1) @Max(1440) Integer durationMinutes,
        @NotNull EncounterClass encounterClass, @Valid @Nullable CodeableConcept specialty) {}
