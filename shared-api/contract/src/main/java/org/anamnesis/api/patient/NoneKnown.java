package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * The statement that somebody asked, and none are known: more than silence. Source: FHIR R4, AllergyIntolerance, 9.1.3
 * negated allergies; HL7 International Patient Summary, absent or unknown data.
 *
 * @param subject  of what none are known
 * @param asserted when the patient was asked; absent only in imported history that does not say it
 */
public record NoneKnown(@NotNull Subject subject, @Occurred @Nullable ClinicalTime asserted) {

    /** Of what none are known. */
    public enum Subject {
        /** Allergies and intolerances of any kind. */
        @JsonProperty("allergies")
        ALLERGIES("716186003", "No known allergy"),
        /** Allergies and intolerances to medication. */
        @JsonProperty("drug-allergies")
        DRUG_ALLERGIES("409137002", "No known drug allergy"),
        /** Allergies and intolerances to food. */
        @JsonProperty("food-allergies")
        FOOD_ALLERGIES("429625007", "No known food allergy"),
        /** Allergies to what is in the surroundings. */
        @JsonProperty("environmental-allergies")
        ENVIRONMENTAL_ALLERGIES("428607008", "No known environmental allergy"),
        /** Problems and illnesses. */
        @JsonProperty("problems")
        PROBLEMS("160245001", "No current problems or disability"),
        /** Medication, or a value a later version knows. */
        @JsonEnumDefaultValue
        @JsonProperty("medication")
        MEDICATION("787481004", "No known medications");

        private final CodeableConcept code;

        Subject(String code, String display) {
            this.code = CodeableConcept.of(Coding.SNOMED_CT, code, display);
        }

        /** The statement in SNOMED CT. */
        public CodeableConcept code() {
            return code;
        }

        /** Whether it is about allergies, of any kind or of one. */
        public boolean isAboutAllergies() {
            return switch (this) {
                case ALLERGIES, DRUG_ALLERGIES, FOOD_ALLERGIES, ENVIRONMENTAL_ALLERGIES -> true;
                case PROBLEMS, MEDICATION -> false;
            };
        }
    }
}
