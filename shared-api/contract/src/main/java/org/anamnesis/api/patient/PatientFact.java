package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The facts of a patient's own record that can turn out never to have been true. */
public enum PatientFact {
    /** An allergy, by its {@link AllergyId}. */
    @JsonProperty("allergy")
    ALLERGY,
    /** A problem, by its {@link ConditionId}. */
    @JsonProperty("condition")
    CONDITION,
    /** The statement that none are known, by its {@link NoneKnownId}. */
    @JsonProperty("none-known")
    NONE_KNOWN,
    /** The death; its id is the patient's. */
    @JsonProperty("death")
    DEATH
}
