package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Span;
import org.jspecify.annotations.Nullable;

/**
 * How a medication is to be taken. Source: FHIR R4 {@code Dosage}. A live order needs dose, route and either a timing
 * or the word that it is taken as needed; history that was brought in may know less.
 *
 * @param text     the instruction in words
 * @param dose     how much at a time, such as 1 {tablet} or 500 mg
 * @param route    the way into the body, such as SNOMED CT 26643006, oral
 * @param timing   how often
 * @param duration for how long, where it is to end
 * @param asNeeded whether it is taken as needed; absent means no
 */
public record Dosage(@Size(max = 2000) @Nullable String text, @Valid @Nullable Quantity dose,
        @Valid @Nullable CodeableConcept route, @Valid @Nullable Timing timing, @Valid @Nullable Span duration,
        @Nullable Boolean asNeeded) {

    /** Whether it says how much, by which way and how often or when. */
    @JsonIgnore
    public boolean isComplete() {
        return dose != null && route != null && (timing != null || Boolean.TRUE.equals(asNeeded));
    }
}
