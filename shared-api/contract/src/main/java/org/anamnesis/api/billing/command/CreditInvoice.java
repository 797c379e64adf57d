package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.CreditId;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Money;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes an amount off what is outstanding.
 *
 * @param amount how much
 * @param reason why
 */
public record CreditInvoice(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId, CreditId creditId,
        Money amount, String reason) implements AboutPatient {}
