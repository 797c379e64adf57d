package org.anamnesis.api.responsibleperson;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the link between a responsible person and a patient. */
public record LinkId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
