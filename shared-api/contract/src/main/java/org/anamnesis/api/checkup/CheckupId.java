package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a checkup. */
public record CheckupId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
