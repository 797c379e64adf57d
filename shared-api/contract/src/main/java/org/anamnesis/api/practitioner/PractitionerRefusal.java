package org.anamnesis.api.practitioner;

import org.anamnesis.api.RefusalCode;

/** Why a command on a practitioner was refused. */
public enum PractitionerRefusal implements RefusalCode {
    PRACTITIONER_UNKNOWN(Kind.UNKNOWN, "No such practitioner is known here."),
    PRACTITIONER_DEACTIVATED(Kind.CONFLICT, "The practitioner is deactivated."),
    DIFFERENT_CONTENT(Kind.CONFLICT, "The id was used before with other content.");

    private final Kind kind;
    private final String sentence;

    PractitionerRefusal(Kind kind, String sentence) {
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
