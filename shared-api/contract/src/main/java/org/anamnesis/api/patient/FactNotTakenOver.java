package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * Something that an import told of and the record did not take over. It is no fact of the patient; a chart says that it
 * is missing.
 *
 * @param factId what the record would call it
 * @param kind   what kind of fact it would be
 * @param code   what it is; absent where that cannot be read
 * @param reason why it was not taken over, a refusal code such as {@code status-unknown}
 */
public record FactNotTakenOver(UUID factId, Kind kind, @Nullable CodeableConcept code, String reason) {

    /** What kind of fact it would be. */
    public enum Kind {
        /** An allergy or intolerance. */
        @JsonProperty("allergy")
        ALLERGY,
        /** A problem or a diagnosis. */
        @JsonProperty("problem")
        PROBLEM,
        /** Medication that the patient may take. */
        @JsonProperty("medication")
        MEDICATION,
        /** That the patient died, without the time of it. */
        @JsonProperty("death")
        DEATH,
        /** Anything else, or a value a later version knows. */
        @JsonEnumDefaultValue
        @JsonProperty("other")
        OTHER
    }
}
