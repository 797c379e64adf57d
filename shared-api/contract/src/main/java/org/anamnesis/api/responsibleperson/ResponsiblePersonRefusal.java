package org.anamnesis.api.responsibleperson;

import org.anamnesis.api.RefusalCode;

/** Why a command on a responsible person was refused. */
public enum ResponsiblePersonRefusal implements RefusalCode {
    /** No such person in this tenant. */
    RESPONSIBLE_PERSON_UNKNOWN(Kind.UNKNOWN, "No such responsible person is known here."),
    /** No such link. */
    LINK_UNKNOWN(Kind.UNKNOWN, "No such link is known for this person and patient."),
    /** The link ended before. */
    LINK_ALREADY_ENDED(Kind.CONFLICT, "The link already ended."),
    /** The link was marked entered in error. */
    LINK_ENTERED_IN_ERROR(Kind.CONFLICT, "The link was marked entered in error."),
    /** A link cannot end before it began. */
    END_BEFORE_START(Kind.CONFLICT, "The link cannot end before it began."),
    /** The id was used before, for something else. */
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
