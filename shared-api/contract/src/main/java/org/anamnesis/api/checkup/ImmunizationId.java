package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an immunization within a checkup. */
public record ImmunizationId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
