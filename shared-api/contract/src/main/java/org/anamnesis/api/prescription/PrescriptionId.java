package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a prescription. */
public record PrescriptionId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
