package org.anamnesis.api.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.jspecify.annotations.Nullable;

/**
 * One of several values measured together, such as the systolic pressure. Source: FHIR R4 {@code
 * Observation.component}.
 *
 * @param code            what was observed, in LOINC
 * @param value           what was found; absent when it could not be had
 * @param interpretation  how it is judged
 * @param referenceRanges what is usual
 * @param absentReason    why there is no value
 */
public record ObservationComponent(@NotNull @Valid CodeableConcept code, @Valid @Nullable ObservationValue value,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(
                max = 10) List<@NotNull @Valid CodeableConcept> interpretation,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(
                max = 20) List<@NotNull @Valid ReferenceRange> referenceRanges,
        @Valid @Nullable CodeableConcept absentReason) {

    /** Absent lists are empty ones. */
    public ObservationComponent {
        interpretation = Lists.orEmpty(interpretation);
        referenceRanges = Lists.orEmpty(referenceRanges);
    }

    /** A value of which nothing more is said. */
    public static ObservationComponent of(CodeableConcept code, @Nullable ObservationValue value) {
        return new ObservationComponent(code, value, List.of(), List.of(), null);
    }
}
