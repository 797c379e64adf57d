package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a patient's record. */
public record PatientId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
