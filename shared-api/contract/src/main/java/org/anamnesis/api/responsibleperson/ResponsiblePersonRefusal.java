package org.anamnesis.api.responsibleperson;

import org.anamnesis.api.RefusalCode;

/** Why a command on a responsible person was refused. */
public enum ResponsiblePersonRefusal implements RefusalCode {
    RESPONSIBLE_PERSON_UNKNOWN(Kind.UNKNOWN, "No such responsible person is known here."),
    LINK_UNKNOWN(Kind.UNKNOWN, "No such link is known for this person and patient."),
    LINK_ALREADY_ENDED(Kind.CONFLICT, "The link already ended."),
    LINK_ENTERED_IN_ERROR(Kind.CONFLICT, "The link was marked entered in error."),
    END_BEFORE_START(Kind.CONFLICT, "The link cannot end before it began."),
    DIFFERENT_CONTENT(Kind.CONFLICT, "The id was used before with other content.");

    private final Kind kind;
    private final String sentence;

    ResponsiblePersonRefusal(Kind kind, String sentence) {
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
