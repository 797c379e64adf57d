package org.anamnesis.api.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Range;
import org.jspecify.annotations.Nullable;

/**
 * What is usual, or aimed at, for a value. Source: FHIR R4 {@code Observation.referenceRange}.
 *
 * @param low       the lowest usual value, included
 * @param high      the highest usual value, included
 * @param type      what the range means, such as normal or therapeutic; absent means normal
 * @param appliesTo for whom it holds, such as a sex
 * @param age       for which ages it holds
 * @param text      the range in words
 */
public record ReferenceRange(@Valid @Nullable Quantity low, @Valid @Nullable Quantity high,
        @Valid @Nullable CodeableConcept type, @Size(max = 20) List<@NotNull @Valid CodeableConcept> appliesTo,
        @Valid @Nullable Range age, @Size(max = 1000) @Nullable String text) {

    /** Absent lists are empty ones. */
    public ReferenceRange {
        appliesTo = Lists.orEmpty(appliesTo);
    }

    /** Whether it says what is usual. */
    @JsonIgnore
    @AssertTrue(message = "needs low, high or a text")
    public boolean isSaid() {
        return low != null || high != null || text != null && !text.isBlank();
    }
}
