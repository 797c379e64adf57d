package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an appointment. */
public record AppointmentId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
