package org.anamnesis.api.checkup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * What the practitioner holds the patient to have. Source: FHIR R4 {@code Encounter.diagnosis}, {@code Condition}.
 *
 * @param code      the diagnosis, in ICD-10 or SNOMED CT
 * @param certainty how sure it is
 * @param rank      its place among the checkup's diagnoses; 1 is the main one
 * @param onset     when it began
 */
public record Diagnosis(@NotNull @Valid CodeableConcept code, @NotNull VerificationStatus certainty,
        @Min(1) @Max(99) @Nullable Integer rank, @Occurred @Nullable ClinicalTime onset) {}
