package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a diagnosis within a checkup. */
public record DiagnosisId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
