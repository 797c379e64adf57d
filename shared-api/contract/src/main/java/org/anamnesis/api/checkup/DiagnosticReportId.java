package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a diagnostic report within a checkup. */
public record DiagnosticReportId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
