package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an addendum to a completed checkup. */
public record AmendmentId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
