package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an entry of a patient's problem list. */
public record ConditionId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
