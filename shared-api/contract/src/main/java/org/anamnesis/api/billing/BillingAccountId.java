package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies the billing account of a patient; derived from tenant and patient.
 *
 * @param value the UUID: version 7 when the server made it, version 8 when it was derived from its origin
 */
public record BillingAccountId(@JsonValue UUID value) {

    /** Takes the UUID itself: in JSON the id is a plain string. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BillingAccountId {}

    /** The UUID in its canonical form, by which the event store files the stream. */
    @Override
    public String toString() {
        return value.toString();
    }
}
