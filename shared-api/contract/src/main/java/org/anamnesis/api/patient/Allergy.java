package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * A propensity to react to a substance. Source: FHIR R4 {@code AllergyIntolerance}.
 *
 * @param code         the substance or class, such as SNOMED CT 91936005, allergy to penicillin
 * @param category     what kind of substance it is
 * @param criticality  how badly a reaction could harm
 * @param verification how sure it is
 * @param reactions    what happened on exposure
 * @param onset        when it first showed
 * @param type         by which mechanism; absent where nobody says
 * @param onsetTold    when it first showed, as far as {@code onset} does not say it
 * @param note         what was added in words
 */
public record Allergy(@NotNull @Valid CodeableConcept code, @Nullable Category category,
        @Nullable Criticality criticality, @NotNull VerificationStatus verification,
        @Size(max = 20) List<@NotNull @Valid Reaction> reactions, @Occurred @Nullable ClinicalTime onset,
        @Nullable Type type, @Valid @Nullable ApproximateTime onsetTold, @Size(max = 10_000) @Nullable String note) {

    /** Absent lists are empty ones. */
    public Allergy {
        reactions = Lists.orEmpty(reactions);
    }

    /** One of which nothing more is said. */
    public static Allergy of(CodeableConcept code, @Nullable Category category, @Nullable Criticality criticality,
            VerificationStatus verification) {
        return new Allergy(code, category, criticality, verification, List.of(), null, null, null, null);
    }

    /** By which mechanism the patient reacts. Source: FHIR R4 {@code allergy-intolerance-type}. */
    public enum Type {
        /** The immune system reacts. */
        @JsonProperty("allergy")
        ALLERGY,
        /** Another way, such as a side effect to which the patient is prone, or a value a later version knows. */
        @JsonEnumDefaultValue
        @JsonProperty("intolerance")
        INTOLERANCE
    }

    /** What kind of substance it is. Source: FHIR R4 {@code allergy-intolerance-category}. */
    public enum Category {
        /** Food. */
        @JsonProperty("food")
        FOOD,
        /** A medication. */
        @JsonProperty("medication")
        MEDICATION,
        /** Something in the surroundings: pollen, animals, metals. */
        @JsonProperty("environment")
        ENVIRONMENT,
        /** A preparation from living beings, such as a vaccine. */
        @JsonProperty("biologic")
        BIOLOGIC,
        /** A value a later version knows. */
        @JsonEnumDefaultValue
        @JsonProperty("other")
        OTHER
    }

    /** How badly a reaction could harm. Source: FHIR R4 {@code allergy-intolerance-criticality}. */
    public enum Criticality {
        /** Not life-threatening. */
        @JsonProperty("low")
        LOW,
        /** Could kill. */
        @JsonProperty("high")
        HIGH,
        /** Cannot be said, or a value a later version knows. */
        @JsonEnumDefaultValue
        @JsonProperty("unable-to-assess")
        UNABLE_TO_ASSESS
    }
}
