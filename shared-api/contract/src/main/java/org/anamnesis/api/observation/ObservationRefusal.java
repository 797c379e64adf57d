package org.anamnesis.api.observation;

import org.anamnesis.api.RefusalCode;

/** Why an observation was refused. */
public enum ObservationRefusal implements RefusalCode {
    /** No such observation of this patient in this tenant. */
    OBSERVATION_UNKNOWN(Kind.UNKNOWN, "No such observation of this patient is known here."),
    /** The unit is no UCUM code. */
    UNIT_NOT_UCUM(Kind.INVALID, "The unit is not a UCUM code."),
    /** The unit measures something else than the code asks for. */
    WRONG_DIMENSION(Kind.INVALID, "The unit does not measure what the code stands for."),
    /** No living patient can have the value. */
    IMPOSSIBLE_VALUE(Kind.INVALID, "The value is impossible for what the code stands for."),
    /** The id was used before, for something else. */
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
