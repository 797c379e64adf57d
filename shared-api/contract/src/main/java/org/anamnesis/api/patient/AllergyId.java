package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an allergy or intolerance within a patient's record. */
public record AllergyId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
