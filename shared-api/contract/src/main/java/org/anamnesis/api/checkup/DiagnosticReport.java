package org.anamnesis.api.checkup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * Observations of one checkup that were reported together. Source: FHIR R4 {@code DiagnosticReport}.
 *
 * @param code       what kind of report, such as a LOINC panel
 * @param category   the service that made it, such as {@code LAB}
 * @param effective  the time it speaks of
 * @param results    the observations, in the order of the report
 * @param conclusion what they come to
 */
public record DiagnosticReport(@NotNull @Valid CodeableConcept code, @Size(max = 20) @Nullable String category,
        @NotNull @Occurred ClinicalTime effective, @NotEmpty @Size(max = 500) List<@NotNull ObservationId> results,
        @Size(max = 20_000) @Nullable String conclusion) {
    /** Absent lists are empty ones. */
    public DiagnosticReport {
        results = Lists.orEmpty(results);
    }
}
