package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
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

    /** Why one that is over or refuted elsewhere is not stated any more. */
    public static final String WITHDRAWN = "Refuted, or over, in the record it was imported from";

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
        /** Medication. */
        @JsonProperty("medication")
        MEDICATION("787481004", "No known medications"),
        /** Something for which a later version has a word. */
        @JsonEnumDefaultValue
        @JsonProperty("other")
        OTHER(null, "None known");

        private final CodeableConcept code;

        Subject(@Nullable String code, String words) {
            this.code = code == null
                    ? new CodeableConcept(List.of(), words)
                    : CodeableConcept.of(Coding.SNOMED_CT, code, words);
        }

        /** The statement, in SNOMED CT where there is a code for it. */
        public CodeableConcept code() {
            return code;
        }

        /** Whether it is about allergies, of any kind or of one. */
        public boolean isAboutAllergies() {
            return switch (this) {
                case ALLERGIES, DRUG_ALLERGIES, FOOD_ALLERGIES, ENVIRONMENTAL_ALLERGIES -> true;
                case PROBLEMS, MEDICATION, OTHER -> false;
            };
        }
    }
}
