package org.anamnesis.api.practitioner;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a practitioner. */
public record PractitionerId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
