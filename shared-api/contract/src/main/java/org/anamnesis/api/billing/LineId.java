package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a line of an invoice; derived from what it charges for. */
public record LineId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
