package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies facts that are held until somebody says whether they are of the patient on record. */
public record HeldFactsId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
