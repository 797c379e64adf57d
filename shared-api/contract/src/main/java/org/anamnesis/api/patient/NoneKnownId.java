package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a statement that none are known. */
public record NoneKnownId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
