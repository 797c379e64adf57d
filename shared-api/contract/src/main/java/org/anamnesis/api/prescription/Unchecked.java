package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * Something that the safety check could not look at, because its rules do not know the code. It is no all-clear.
 *
 * @param subject what it is
 * @param code    how it is called on the record
 * @param factId  the allergy or the other prescription; absent for the medication that was to be checked
 */
public record Unchecked(Subject subject, CodeableConcept code, @Nullable UUID factId) {

    /** What could not be looked at. */
    public enum Subject {
        /** A medication. */
        @JsonProperty("medication")
        MEDICATION,
        /** A substance that the patient does not tolerate. */
        @JsonProperty("allergy")
        ALLERGY,
        /** A value a later version knows. */
        @JsonEnumDefaultValue
        @JsonProperty("other")
        OTHER
    }
}
