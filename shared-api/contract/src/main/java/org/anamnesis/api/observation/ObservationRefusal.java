package org.anamnesis.api.observation;

import org.anamnesis.api.RefusalCode;

/** Why an observation was refused. */
public enum ObservationRefusal implements RefusalCode {
    OBSERVATION_UNKNOWN(Kind.UNKNOWN, "No such observation of this patient is known here."),
    UNIT_NOT_UCUM(Kind.INVALID, "The unit is not a UCUM code."),
    WRONG_DIMENSION(Kind.INVALID, "The unit does not measure what the code stands for."),
    IMPOSSIBLE_VALUE(Kind.INVALID, "The value is impossible for what the code stands for."),
    RANGE_REVERSED(Kind.INVALID, "The lower bound is above the upper one."),
    OBSERVATION_ENTERED_IN_ERROR(Kind.CONFLICT, "The observation was marked entered in error."),
    DIFFERENT_CONTENT(Kind.CONFLICT, "The id was used before with other content.");

    private final Kind kind;
    private final String sentence;

    ObservationRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
