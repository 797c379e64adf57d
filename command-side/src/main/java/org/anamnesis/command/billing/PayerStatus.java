package org.anamnesis.command.billing;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.plumbing.metadata.Origin;

/**
 * How the payer that a command names stands.
 *
 * @param answers whether it answers for the patient now; the patient itself and organizations always do
 */
record PayerStatus(boolean answers) {

    /** Lets the payer pay, or refuses; history is let pass. */
    void admit(Origin origin) {
        refuseIf(!answers && origin != Origin.IMPORT, BillingRefusal.PAYER_UNKNOWN, "payer.responsiblePersonId");
    }
}
