package org.anamnesis.api.billing.event;

import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.patient.AboutPatient;

/** Everything that can happen to a billing account. */
public sealed interface BillingAccountEvent extends AboutPatient
        permits BillingAccountOpened, PayerAssigned, CoverageAdded, CoverageEnded {

    /** The account it is about. */
    BillingAccountId billingAccountId();
}
