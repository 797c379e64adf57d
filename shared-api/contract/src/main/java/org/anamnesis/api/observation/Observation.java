package org.anamnesis.api.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param code       what was observed, in LOINC
 * @param category   its kind: {@code vital-signs}, {@code laboratory}, {@code survey} and so on, as FHIR codes them
 * @param effective  when it was true of the patient
 * @param value      what was found; absent when the components say it
 * @param components values measured together
 */
public record Observation(@NotNull @Valid CodeableConcept code, @Size(max = 20) @Nullable String category,
        @NotNull @Occurred ClinicalTime effective, @Valid @Nullable ObservationValue value,
        @Size(max = 100) List<@NotNull @Valid ObservationComponent> components) {

    /** Absent lists are empty ones. */
    public Observation {
        components = Lists.orEmpty(components);
    }

    /** Whether it says what was found. */
    @JsonIgnore
    @AssertTrue(message = "needs a value or components")
    public boolean isFound() {
        return value != null || !components.isEmpty();
    }
}
