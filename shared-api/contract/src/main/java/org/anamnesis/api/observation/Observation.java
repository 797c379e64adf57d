package org.anamnesis.api.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * Something measured or observed. Source: FHIR R4 {@code Observation}.
 *
 * @param code            what was observed, in LOINC
 * @param category        its kind: {@code vital-signs}, {@code laboratory}, {@code survey} and so on, as FHIR codes
 *                        them
 * @param effective       when it was true of the patient
 * @param value           what was found; absent when the components say it, or it could not be had
 * @param components      values measured together
 * @param status          how far the result has come; absent means final
 * @param interpretation  how it is judged, such as {@code HH}, critically high
 * @param referenceRanges what is usual
 * @param absentReason    why there is no value
 * @param note            what the laboratory or the observer added, such as "haemolysed, not valid"
 * @param bodySite        where on the body, with its side
 * @param method          how it was done
 * @param specimen        what it was done on
 * @param device          what it was done with
 */
public record Observation(@NotNull @Valid CodeableConcept code, @Size(max = 20) @Nullable String category,
        @NotNull @Occurred ClinicalTime effective, @Valid @Nullable ObservationValue value,
        @Size(max = 100) List<@NotNull @Valid ObservationComponent> components, @Nullable ObservationStatus status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(
                max = 10) List<@NotNull @Valid CodeableConcept> interpretation,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(
                max = 20) List<@NotNull @Valid ReferenceRange> referenceRanges,
        @Valid @Nullable CodeableConcept absentReason, @Size(max = 10_000) @Nullable String note,
        @Valid @Nullable CodeableConcept bodySite, @Valid @Nullable CodeableConcept method,
        @Valid @Nullable CodeableConcept specimen, @Valid @Nullable CodeableConcept device) {

    /** Absent lists are empty ones. */
    public Observation {
        components = Lists.orEmpty(components);
        interpretation = Lists.orEmpty(interpretation);
        referenceRanges = Lists.orEmpty(referenceRanges);
    }

    /** A final result of which nothing more is said. */
    public static Observation of(CodeableConcept code, @Nullable String category, ClinicalTime effective,
            @Nullable ObservationValue value, List<ObservationComponent> components) {
        return new Observation(code, category, effective, value, components, null, List.of(), List.of(), null, null,
                null, null, null, null);
    }

    /** Whether it says what was found, or why nothing was. */
    @JsonIgnore
    @AssertTrue(message = "needs a value, components or the reason why there are none")
    public boolean isFound() {
        return value != null || !components.isEmpty() || absentReason != null;
    }

    /** Whether it says what was found. */
    @JsonIgnore
    public boolean isValued() {
        return value != null || components.stream().anyMatch(component -> component.value() != null);
    }

    /** How far the result has come. */
    @JsonIgnore
    public ObservationStatus standing() {
        return status == null ? ObservationStatus.FINAL : status;
    }
}
