package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The facts of a checkup that can turn out never to have been true. */
public enum CheckupFact {
    /** The whole checkup; its id is the checkup's. */
    @JsonProperty("checkup")
    CHECKUP,
    /** An observation or late result, by its observation id. */
    @JsonProperty("observation")
    OBSERVATION,
    /** A diagnosis, by its {@link DiagnosisId}. */
    @JsonProperty("diagnosis")
    DIAGNOSIS,
    /** A note, by its {@link NoteId}. */
    @JsonProperty("note")
    NOTE,
    /** A procedure, by its {@link ProcedureId}. */
    @JsonProperty("procedure")
    PROCEDURE,
    /** An immunization, by its {@link ImmunizationId}. */
    @JsonProperty("immunization")
    IMMUNIZATION,
    /** A diagnostic report, by its {@link DiagnosticReportId}; its observations stand. */
    @JsonProperty("diagnostic-report")
    DIAGNOSTIC_REPORT,
    /** An addendum, by its {@link AmendmentId}. */
    @JsonProperty("amendment")
    AMENDMENT
}
