package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies a safety issue that became known after the medication was prescribed. Source: FHIR R4 {@code DetectedIssue}.
 *
 * @param value the UUID: version 7 when the server made it, version 8 when it was derived from its origin
 */
public record IssueId(@JsonValue UUID value) {

    /** Takes the UUID itself: in JSON the id is a plain string. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IssueId {}

    /** The UUID in its canonical form, by which the event store files the stream. */
    @Override
    public String toString() {
        return value.toString();
    }
}
