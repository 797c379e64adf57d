package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a procedure within a checkup. */
public record ProcedureId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
