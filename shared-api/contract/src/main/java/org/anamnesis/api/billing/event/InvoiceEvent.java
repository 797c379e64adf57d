package org.anamnesis.api.billing.event;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.patient.AboutPatient;

/** Everything that can happen to an invoice. */
public sealed interface InvoiceEvent extends AboutPatient
        permits DraftEvent, ChargeEvent, SettlementEvent, InvoiceReviewEvent {

    /** The invoice it is about. */
    InvoiceId invoiceId();
}
