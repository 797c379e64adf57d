package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Withdraws a draft without charges.
 *
 * @param reason why
 */
public record WithdrawInvoice(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId,
        String reason) implements AboutPatient {}
