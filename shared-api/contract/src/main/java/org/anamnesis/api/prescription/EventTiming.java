package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An event of the day that something is taken at, or before or after it. Source: FHIR R4 {@code event-timing}. */
public enum EventTiming {
    /** In the morning. */
    @JsonProperty("MORN")
    MORN,
    /** Early in the morning. */
    @JsonProperty("MORN.early")
    MORN_EARLY,
    /** Late in the morning. */
    @JsonProperty("MORN.late")
    MORN_LATE,
    /** At noon. */
    @JsonProperty("NOON")
    NOON,
    /** In the afternoon. */
    @JsonProperty("AFT")
    AFT,
    /** Early in the afternoon. */
    @JsonProperty("AFT.early")
    AFT_EARLY,
    /** Late in the afternoon. */
    @JsonProperty("AFT.late")
    AFT_LATE,
    /** In the evening. */
    @JsonProperty("EVE")
    EVE,
    /** Early in the evening. */
    @JsonProperty("EVE.early")
    EVE_EARLY,
    /** Late in the evening. */
    @JsonProperty("EVE.late")
    EVE_LATE,
    /** At night. */
    @JsonProperty("NIGHT")
    NIGHT,
    /** After having fallen asleep. */
    @JsonProperty("PHS")
    PHS,
    /** Before going to sleep. */
    @JsonProperty("HS")
    HS,
    /** Upon waking. */
    @JsonProperty("WAKE")
    WAKE,
    /** With a meal. */
    @JsonProperty("C")
    C,
    /** With breakfast. */
    @JsonProperty("CM")
    CM,
    /** With lunch. */
    @JsonProperty("CD")
    CD,
    /** With dinner. */
    @JsonProperty("CV")
    CV,
    /** Before a meal. */
    @JsonProperty("AC")
    AC,
    /** Before breakfast. */
    @JsonProperty("ACM")
    ACM,
    /** Before lunch. */
    @JsonProperty("ACD")
    ACD,
    /** Before dinner. */
    @JsonProperty("ACV")
    ACV,
    /** After a meal. */
    @JsonProperty("PC")
    PC,
    /** After breakfast. */
    @JsonProperty("PCM")
    PCM,
    /** After lunch. */
    @JsonProperty("PCD")
    PCD,
    /** After dinner. */
    @JsonProperty("PCV")
    PCV
}
