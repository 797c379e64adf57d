package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes an issued invoice back as a whole.
 *
 * @param reason why
 */
public record VoidInvoice(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId,
        String reason) implements AboutPatient {}
