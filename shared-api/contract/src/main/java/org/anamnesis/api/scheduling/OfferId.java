package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the offer of a slot to somebody who waits. */
public record OfferId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
