package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the schedule of a practitioner; derived from the practitioner. */
public record ScheduleId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
