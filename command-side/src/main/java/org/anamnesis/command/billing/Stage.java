package org.anamnesis.command.billing;

import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.plumbing.command.CommandRefused;

/** How far an invoice has come. */
enum Stage {
    /** Lines come and go. */
    DRAFT,
    /** It came to nothing. */
    WITHDRAWN,
    /** Its lines stand, and it is to be paid. */
    ISSUED,
    /** It was taken back. */
    VOIDED;

    /** Lets its lines be changed, or refuses. */
    void mustBeDraft() {
        switch (this) {
            case DRAFT -> {
            }
            case WITHDRAWN -> throw new CommandRefused(BillingRefusal.INVOICE_WITHDRAWN);
            case ISSUED -> throw new CommandRefused(BillingRefusal.INVOICE_ISSUED);
            case VOIDED -> throw new CommandRefused(BillingRefusal.INVOICE_VOIDED);
        }
    }

    /** Lets money be moved, or refuses. */
    void mustBeIssued() {
        switch (this) {
            case DRAFT -> throw new CommandRefused(BillingRefusal.INVOICE_NOT_ISSUED);
            case WITHDRAWN -> throw new CommandRefused(BillingRefusal.INVOICE_WITHDRAWN);
            case ISSUED -> {
            }
            case VOIDED -> throw new CommandRefused(BillingRefusal.INVOICE_VOIDED);
        }
    }
}
