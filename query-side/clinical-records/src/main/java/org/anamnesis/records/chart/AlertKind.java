package org.anamnesis.records.chart;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of alerts, the gravest first. */
public enum AlertKind {
    /** The patient has died. */
    @JsonProperty("deceased")
    DECEASED,
    /** The record is closed to clinical acts. */
    @JsonProperty("deactivated")
    DEACTIVATED,
    /** A reaction to this could kill. */
    @JsonProperty("high-criticality-allergy")
    HIGH_CRITICALITY_ALLERGY,
    /** An import told of an allergy, a problem, medication or death that is not on the record, or of facts that wait. */
    @JsonProperty("not-taken-over")
    NOT_TAKEN_OVER,
    /** It is stated that none are known, though some are on the record: one of the two is wrong. */
    @JsonProperty("contradiction")
    CONTRADICTION,
    /** Something became known against a medication in use, and nobody dealt with it. */
    @JsonProperty("medication-issue")
    MEDICATION_ISSUE,
    /** A medication in use was prescribed although the safety check speaks against it. */
    @JsonProperty("prescribed-over-alerts")
    PRESCRIBED_OVER_ALERTS,
    /** The safety check could not look at all there is to a medication in use. */
    @JsonProperty("not-checked")
    NOT_CHECKED,
    /** A result came after its checkup was completed, and nobody acknowledged it. */
    @JsonProperty("late-result")
    LATE_RESULT,
    /** A fact was recorded with a reservation. */
    @JsonProperty("recorded-with-warnings")
    RECORDED_WITH_WARNINGS
}
