package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one handing over of medication within a prescription. */
public record DispenseId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
