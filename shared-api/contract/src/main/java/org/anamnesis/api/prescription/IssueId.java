package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies a safety issue that became known after the medication was prescribed. Source: FHIR R4 {@code
 * DetectedIssue}.
 */
public record IssueId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
