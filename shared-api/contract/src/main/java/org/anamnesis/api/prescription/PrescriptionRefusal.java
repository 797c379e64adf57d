package org.anamnesis.api.prescription;

import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.value.Quantity;

/** Why a command on a prescription was refused. */
public enum PrescriptionRefusal implements RefusalCode {
    /** No such prescription of this patient in this tenant. */
    PRESCRIPTION_UNKNOWN(Kind.UNKNOWN, "No such prescription of this patient is known here."),
    /** A live order names its medication by a code. */
    MEDICATION_NOT_CODED(Kind.INVALID, "The medication needs a code of RxNorm or ATC."),
    /** A live order says how the medication is taken. */
    DOSAGE_INCOMPLETE(Kind.INVALID, "The dosage needs dose, route, and a timing or as needed."),
    /** A live order says how much may be handed out. */
    SUPPLY_MISSING(Kind.INVALID, "The order needs a quantity and the number of refills."),
    /** Nothing, less than nothing, or no exact amount. */
    QUANTITY_NOT_POSITIVE(Kind.INVALID, "The quantity must be a plain number above zero."),
    /** The unit is no UCUM unit. */
    UNIT_NOT_UCUM(Kind.INVALID, "The unit is not UCUM."),
    /** The safety check speaks against it, and not everything it found was overridden. */
    SAFETY_ALERTS(Kind.CONFLICT,
            "The safety check found what speaks against it; change the order or override each alert with a reason."),
    /** It could never be handed out. */
    VALIDITY_ENDS_BEFORE_ORDER(Kind.CONFLICT, "The validity cannot end before the order."),
    /** It is on hold. */
    PRESCRIPTION_ON_HOLD(Kind.CONFLICT, "The prescription is on hold; resume it first."),
    /** Only what is on hold is resumed. */
    PRESCRIPTION_NOT_ON_HOLD(Kind.CONFLICT, "The prescription is not on hold."),
    /** It ran its course. */
    PRESCRIPTION_COMPLETED(Kind.CONFLICT, "The prescription is completed; renew it."),
    /** It was stopped for good. */
    PRESCRIPTION_DISCONTINUED(Kind.CONFLICT, "The prescription was discontinued."),
    /** It never was true. */
    PRESCRIPTION_ENTERED_IN_ERROR(Kind.CONFLICT, "The prescription was marked entered in error."),
    /** Imported without quantity, it cannot be dispensed until it is renewed. */
    NO_QUANTITY(Kind.CONFLICT, "The prescription has no quantity; renew it with one."),
    /** More at once than one fill. */
    QUANTITY_EXCEEDED(Kind.CONFLICT, "More than one fill of the prescription."),
    /** More in all than quantity and refills allow. */
    NOTHING_LEFT(Kind.CONFLICT, "Quantity and refills do not leave as much."),
    /** Another unit than the prescription's. */
    WRONG_UNIT(Kind.CONFLICT, "The quantity must be in the unit of the prescription."),
    /** Handed over after the last valid day. */
    VALIDITY_ENDED(Kind.CONFLICT, "The validity of the prescription has ended; renew it."),
    /** Handed over before it was ordered or renewed. */
    DISPENSED_BEFORE_ORDER(Kind.CONFLICT, "Nothing can be handed over before it was ordered."),
    /** A prescription that was dispensed cannot be said never to have been. */
    DISPENSES_ON_RECORD(Kind.CONFLICT,
            "Medication was handed over; discontinue it, or mark the dispenses entered in error first."),
    /** No such issue on this prescription. */
    ISSUE_UNKNOWN(Kind.UNKNOWN, "No such issue of the prescription is known."),
    /** Somebody dealt with it before. */
    ISSUE_ALREADY_MITIGATED(Kind.CONFLICT, "The issue was already dealt with."),
    /** No such fact on the prescription. */
    FACT_UNKNOWN(Kind.UNKNOWN, "No such fact is on the prescription."),
    /** The fact never was true. */
    FACT_ENTERED_IN_ERROR(Kind.CONFLICT, "The fact was marked entered in error."),
    /** The id was used before, for something else. */
    DIFFERENT_CONTENT(Kind.CONFLICT, "The id was used before with other content.");

    private final Kind kind;
    private final String sentence;

    PrescriptionRefusal(Kind kind, String sentence) {
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
