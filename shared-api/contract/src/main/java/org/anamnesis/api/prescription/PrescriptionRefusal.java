package org.anamnesis.api.prescription;

import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.value.Quantity;

/** Why a command on a prescription was refused. */
public enum PrescriptionRefusal implements RefusalCode {
    PRESCRIPTION_UNKNOWN(Kind.UNKNOWN, "No such prescription of this patient is known here."),
    MEDICATION_NOT_CODED(Kind.INVALID, "The medication needs a code of RxNorm or ATC."),
    DOSAGE_INCOMPLETE(Kind.INVALID, "The dosage needs dose, route, and a timing or as needed."),
    DOSE_ABOVE_MAXIMUM(Kind.INVALID, "The dose comes to more than its own maximum."),
    RENEWED_BEFORE_ORDER(Kind.INVALID, "A renewal cannot be older than what it renews."),
    SUPPLY_MISSING(Kind.INVALID, "The order needs a quantity and the number of refills."),
    QUANTITY_NOT_POSITIVE(Kind.INVALID, "The quantity must be a plain number above zero."),
    UNIT_NOT_UCUM(Kind.INVALID, "The unit is not UCUM."),
    SAFETY_ALERTS(Kind.CONFLICT,
            "The safety check found what speaks against it; change the order or override each alert with a reason."),
    VALIDITY_ENDS_BEFORE_ORDER(Kind.CONFLICT, "The validity cannot end before the order."),
    PRESCRIPTION_ON_HOLD(Kind.CONFLICT, "The prescription is on hold; resume it first."),
    PRESCRIPTION_NOT_ON_HOLD(Kind.CONFLICT, "The prescription is not on hold."),
    PRESCRIPTION_COMPLETED(Kind.CONFLICT, "The prescription is completed; renew it."),
    PRESCRIPTION_DISCONTINUED(Kind.CONFLICT, "The prescription was discontinued."),
    PRESCRIPTION_ENTERED_IN_ERROR(Kind.CONFLICT, "The prescription was marked entered in error."),
    NO_QUANTITY(Kind.CONFLICT, "The prescription has no quantity; renew it with one."),
    QUANTITY_EXCEEDED(Kind.CONFLICT, "More than one fill of the prescription."),
    NOTHING_LEFT(Kind.CONFLICT, "Quantity and refills do not leave as much."),
    WRONG_UNIT(Kind.CONFLICT, "The quantity must be in the unit of the prescription."),
    VALIDITY_ENDED(Kind.CONFLICT, "The validity of the prescription has ended; renew it."),
    DISPENSED_BEFORE_ORDER(Kind.CONFLICT, "Nothing can be handed over before it was ordered."),
    DISPENSES_ON_RECORD(Kind.CONFLICT,
            "Medication was handed over; discontinue it, or mark the dispenses entered in error first."),
    ISSUE_UNKNOWN(Kind.UNKNOWN, "No such issue of the prescription is known."),
    ISSUE_ALREADY_MITIGATED(Kind.CONFLICT, "The issue was already dealt with."),
    FACT_UNKNOWN(Kind.UNKNOWN, "No such fact is on the prescription."),
    FACT_ENTERED_IN_ERROR(Kind.CONFLICT, "The fact was marked entered in error."),
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
