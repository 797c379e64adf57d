package org.anamnesis.api.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What an observation found: exactly one of its components is present. Source: FHIR R4 {@code Observation.value[x]}.
 *
 * @param quantity a measured amount
 * @param concept  a coded finding
 * @param text     a finding in words
 * @param bool     yes or no
 */
public record ObservationValue(@Valid @Nullable Quantity quantity, @Valid @Nullable CodeableConcept concept,
        @Size(max = 4000) @Nullable String text, @Nullable Boolean bool) {

    /** A measured amount. */
    public static ObservationValue of(Quantity quantity) {
        return new ObservationValue(quantity, null, null, null);
    }

    /** A coded finding. */
    public static ObservationValue of(CodeableConcept concept) {
        return new ObservationValue(null, concept, null, null);
    }

    /** A finding in words. */
    public static ObservationValue of(String text) {
        return new ObservationValue(null, null, text, null);
    }

    /** Whether exactly one kind of value is given. */
    @JsonIgnore
    @AssertTrue(message = "is exactly one of quantity, concept, text, bool")
    public boolean isOne() {
        return Stream.of(quantity, concept, text, bool).filter(Objects::nonNull).count() == 1;
    }
}
