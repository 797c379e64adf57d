package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies a reminder; derived from appointment, start, lead time and channel, so that it is told from any other and
 * found again after a crash.
 */
public record ReminderId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
