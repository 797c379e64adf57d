package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a room. */
public record RoomId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
