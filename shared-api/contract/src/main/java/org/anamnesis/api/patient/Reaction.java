package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * What happened when the patient met a substance. Source: FHIR R4 {@code AllergyIntolerance.reaction}.
 *
 * @param manifestations how it showed, such as hives
 * @param severity       how bad it was
 * @param substance      what the patient met, where that says more than the allergy
 * @param route          by which way
 * @param onset          when it happened
 * @param description    in words
 */
public record Reaction(@Size(max = 20) List<@NotNull @Valid CodeableConcept> manifestations,
        @Nullable Severity severity, @Valid @Nullable CodeableConcept substance,
        @Valid @Nullable CodeableConcept route, @Occurred @Nullable ClinicalTime onset,
        @Size(max = 4000) @Nullable String description) {

    /** Absent lists are empty ones. */
    public Reaction {
        manifestations = Lists.orEmpty(manifestations);
    }

    /** Whether it says what happened. */
    @JsonIgnore
    @AssertTrue(message = "needs a manifestation or a description")
    public boolean isSaid() {
        return !manifestations.isEmpty() || description != null && !description.isBlank();
    }

    /** How bad it was. Source: FHIR R4 {@code reaction-event-severity}. */
    public enum Severity {
        /** It troubled little. */
        @JsonProperty("mild")
        MILD,
        /** It troubled. */
        @JsonProperty("moderate")
        MODERATE,
        /** It was dangerous, or a value a later version knows. */
        @JsonEnumDefaultValue
        @JsonProperty("severe")
        SEVERE
    }
}
