package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one renewal of a prescription. */
public record RenewalId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
