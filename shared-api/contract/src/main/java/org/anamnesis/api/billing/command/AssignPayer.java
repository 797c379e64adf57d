package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States who pays from now on.
 *
 * @param billingAccountId the account
 * @param payer            who pays
 */
public record AssignPayer(@TargetAggregateIdentifier BillingAccountId billingAccountId, PatientId patientId,
        Payer payer) implements AboutPatient {}
