package org.anamnesis.api.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the wish of a patient for an earlier or for any slot. */
public record WaitingListEntryId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
