package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a time off within a schedule. */
public record TimeOffId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
