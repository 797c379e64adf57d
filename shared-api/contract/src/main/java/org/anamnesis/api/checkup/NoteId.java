package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a note within a checkup. */
public record NoteId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
