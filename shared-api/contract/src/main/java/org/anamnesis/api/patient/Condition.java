package org.anamnesis.api.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the problem list. Source: FHIR R4 {@code Condition}.
 *
 * @param code         the problem, in SNOMED CT or ICD-10
 * @param verification how sure it is
 * @param onset        when it began
 * @param checkupId    the checkup in which it was found, where there was one
 */
public record Condition(@NotNull @Valid CodeableConcept code, @NotNull VerificationStatus verification,
        @Occurred @Nullable ClinicalTime onset, @Nullable CheckupId checkupId) {}
