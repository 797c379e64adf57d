package org.anamnesis.api.responsibleperson;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a responsible person. */
public record ResponsiblePersonId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
