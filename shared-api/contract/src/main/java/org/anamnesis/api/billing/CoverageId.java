package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a coverage within a billing account. */
public record CoverageId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
