package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies a type of visit; derived from tenant and code.
 *
 * @param value the UUID: version 7 when the server made it, version 8 when it was derived from its origin
 */
public record VisitTypeId(@JsonValue UUID value) {

    /** Takes the UUID itself: in JSON the id is a plain string. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VisitTypeId {}

    /** The UUID in its canonical form, by which the event store files the stream. */
    @Override
    public String toString() {
        return value.toString();
    }
}
