package org.anamnesis.api.checkup;

import org.anamnesis.api.RefusalCode;

/** Why a command on a checkup was refused. */
public enum CheckupRefusal implements RefusalCode {
    CHECKUP_UNKNOWN(Kind.UNKNOWN, "No such checkup of this patient is known here."),
    CHECKUP_HOLDS_FACTS(Kind.CONFLICT, "What was recorded in the checkup stands, and would be struck with it."),
    CHECKUP_COMPLETED(Kind.CONFLICT, "The checkup is completed; amend it or record a late result."),
    CHECKUP_NOT_COMPLETED(Kind.CONFLICT, "The checkup is not completed."),
    CHECKUP_CANCELLED(Kind.CONFLICT, "The checkup is cancelled."),
    CHECKUP_ENTERED_IN_ERROR(Kind.CONFLICT, "The checkup was marked entered in error."),
    ABATEMENT_BEFORE_ONSET(Kind.CONFLICT, "It cannot end before it began."),
    END_BEFORE_START(Kind.CONFLICT, "The checkup cannot end before it began."),
    DIAGNOSIS_UNKNOWN(Kind.UNKNOWN, "No such diagnosis is in the checkup."),
    DIAGNOSIS_ALREADY_RESOLVED(Kind.CONFLICT, "The diagnosis was already stated to be over otherwise."),
    DIAGNOSIS_ALREADY_RETRACTED(Kind.CONFLICT, "The diagnosis was already retracted."),
    LATE_RESULT_UNKNOWN(Kind.UNKNOWN, "No such late result is in the checkup."),
    LATE_RESULT_ALREADY_ACKNOWLEDGED(Kind.CONFLICT, "The late result was already acknowledged."),
    RESULT_UNKNOWN(Kind.CONFLICT, "The report names an observation that is not in the checkup."),
    FACT_UNKNOWN(Kind.UNKNOWN, "No such fact is in the checkup."),
    FACT_ENTERED_IN_ERROR(Kind.CONFLICT, "The fact was marked entered in error."),
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
