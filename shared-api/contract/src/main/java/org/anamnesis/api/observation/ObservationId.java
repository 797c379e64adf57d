package org.anamnesis.api.observation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an observation. */
public record ObservationId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
