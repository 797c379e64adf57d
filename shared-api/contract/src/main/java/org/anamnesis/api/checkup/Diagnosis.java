package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * What the practitioner holds the patient to have. Source: FHIR R4 {@code Encounter.diagnosis}, {@code Condition}.
 *
 * @param code      the diagnosis, in ICD-10 or SNOMED CT
 * @param certainty how sure it is
 * @param rank      its place among the checkup's diagnoses; 1 is the main one
 * @param onset     when it began
 * @param onsetTold when it began, as far as {@code onset} does not say it
 * @param severity  how grave it is
 * @param stages    how far it has come, such as T2N0M0
 * @param bodySites where on the body, with the side
 * @param note      what was added in words
 */
public record Diagnosis(@NotNull @Valid CodeableConcept code, @NotNull VerificationStatus certainty,
        @Min(1) @Max(99) @Nullable Integer rank, @Occurred @Nullable ClinicalTime onset,
        @Valid @Nullable ApproximateTime onsetTold, @Valid @Nullable CodeableConcept severity,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 10) List<@NotNull @Valid CodeableConcept> stages,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 10) List<@NotNull @Valid CodeableConcept> bodySites,
        @Size(max = 10_000) @Nullable String note) {

    /** Absent lists are empty ones. */
    public Diagnosis {
        stages = Lists.orEmpty(stages);
        bodySites = Lists.orEmpty(bodySites);
    }

    /** A diagnosis of which nothing more is said. */
    public static Diagnosis of(CodeableConcept code, VerificationStatus certainty, @Nullable Integer rank,
            @Nullable ClinicalTime onset) {
        return new Diagnosis(code, certainty, rank, onset, null, null, List.of(), List.of(), null);
    }
}
