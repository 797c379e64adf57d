package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a type of visit; derived from tenant and code. */
public record VisitTypeId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
