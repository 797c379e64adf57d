package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param status     how far it has come; absent means final
 * @param conclusionCodes what they come to, in codes
 */
public record DiagnosticReport(@NotNull @Valid CodeableConcept code, @Size(max = 20) @Nullable String category,
        @NotNull @Occurred ClinicalTime effective, @NotEmpty @Size(max = 500) List<@NotNull ObservationId> results,
        @Size(max = 20_000) @Nullable String conclusion, @Nullable ReportStatus status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(
                max = 20) List<@NotNull @Valid CodeableConcept> conclusionCodes) {
    /** Absent lists are empty ones. */
    public DiagnosticReport {
        results = Lists.orEmpty(results);
        conclusionCodes = Lists.orEmpty(conclusionCodes);
    }

    /** A final report. */
    public static DiagnosticReport of(CodeableConcept code, @Nullable String category, ClinicalTime effective,
            List<ObservationId> results, @Nullable String conclusion) {
        return new DiagnosticReport(code, category, effective, results, conclusion, null, List.of());
    }
}
