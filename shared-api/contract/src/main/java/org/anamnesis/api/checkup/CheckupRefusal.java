package org.anamnesis.api.checkup;

import org.anamnesis.api.RefusalCode;

/** Why a command on a checkup was refused. */
public enum CheckupRefusal implements RefusalCode {
    /** No such checkup of this patient in this tenant. */
    CHECKUP_UNKNOWN(Kind.UNKNOWN, "No such checkup of this patient is known here."),
    /** The checkup was signed. */
    CHECKUP_COMPLETED(Kind.CONFLICT, "The checkup is completed; amend it or record a late result."),
    /** Only a completed checkup is amended or gets late results. */
    CHECKUP_NOT_COMPLETED(Kind.CONFLICT, "The checkup is not completed."),
    /** The checkup was cancelled. */
    CHECKUP_CANCELLED(Kind.CONFLICT, "The checkup is cancelled."),
    /** The whole checkup was marked entered in error. */
    CHECKUP_ENTERED_IN_ERROR(Kind.CONFLICT, "The checkup was marked entered in error."),
    /** A checkup cannot end before it began. */
    END_BEFORE_START(Kind.CONFLICT, "The checkup cannot end before it began."),
    /** No such diagnosis in the checkup. */
    DIAGNOSIS_UNKNOWN(Kind.UNKNOWN, "No such diagnosis is in the checkup."),
    /** The diagnosis was retracted before. */
    DIAGNOSIS_ALREADY_RETRACTED(Kind.CONFLICT, "The diagnosis was already retracted."),
    /** No such late result in the checkup. */
    LATE_RESULT_UNKNOWN(Kind.UNKNOWN, "No such late result is in the checkup."),
    /** Another practitioner acknowledged it before. */
    LATE_RESULT_ALREADY_ACKNOWLEDGED(Kind.CONFLICT, "The late result was already acknowledged."),
    /** A report groups observations of its own checkup. */
    RESULT_UNKNOWN(Kind.CONFLICT, "The report names an observation that is not in the checkup."),
    /** No such fact in the checkup. */
    FACT_UNKNOWN(Kind.UNKNOWN, "No such fact is in the checkup."),
    /** The fact was marked entered in error. */
    FACT_ENTERED_IN_ERROR(Kind.CONFLICT, "The fact was marked entered in error."),
    /** The id was used before, for something else. */
    DIFFERENT_CONTENT(Kind.CONFLICT, "The id was used before with other content.");

    private final Kind kind;
    private final String sentence;

    CheckupRefusal(Kind kind, String sentence) {
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
