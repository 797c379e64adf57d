package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the problem list. Source: FHIR R4 {@code Condition}.
 *
 * @param code         the problem, in SNOMED CT or ICD-10
 * @param verification how sure it is
 * @param onset        when it began
 * @param checkupId    the checkup in which it was found, where there was one
 * @param course       whether it is there again: {@code recurrence} or {@code relapse}; absent means neither
 * @param onsetTold    when it began, as far as {@code onset} does not say it
 * @param severity     how grave it is
 * @param stages       how far it has come, such as T2N0M0
 * @param bodySites    where on the body, with the side
 * @param note         what was added in words
 */
public record Condition(@NotNull @Valid CodeableConcept code, @NotNull VerificationStatus verification,
        @Occurred @Nullable ClinicalTime onset, @Nullable CheckupId checkupId,
        @Nullable ConditionClinicalStatus course, @Valid @Nullable ApproximateTime onsetTold,
        @Valid @Nullable CodeableConcept severity,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 10) List<@NotNull @Valid CodeableConcept> stages,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 10) List<@NotNull @Valid CodeableConcept> bodySites,
        @Size(max = 10_000) @Nullable String note) {

    /** Absent lists are empty ones. */
    public Condition {
        stages = Lists.orEmpty(stages);
        bodySites = Lists.orEmpty(bodySites);
    }

    /** A problem of which nothing more is said. */
    public static Condition of(CodeableConcept code, VerificationStatus verification, @Nullable ClinicalTime onset,
            @Nullable CheckupId checkupId) {
        return new Condition(code, verification, onset, checkupId, null, null, null, List.of(), List.of(), null);
    }

    /** Whether it is a problem that the patient has: that it ended is told of it later. */
    @JsonIgnore
    @AssertTrue(message = "is active, recurrence or relapse")
    public boolean isCourseActive() {
        return course == null || course.isActive();
    }
}
