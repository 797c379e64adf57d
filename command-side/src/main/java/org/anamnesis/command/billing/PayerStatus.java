package org.anamnesis.command.billing;

import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.Origin;

/**
 * How the payer that a command names stands.
 *
 * @param answers whether it answers for the patient now; the patient itself and organizations always do
 */
record PayerStatus(boolean answers) {

    /** Lets the payer pay, or refuses; history is let pass. */
    void admit(Origin origin) {
        if (!answers && origin != Origin.IMPORT) {
            throw new CommandRefused(BillingRefusal.PAYER_UNKNOWN, "payer.responsiblePersonId");
        }
    }
}
