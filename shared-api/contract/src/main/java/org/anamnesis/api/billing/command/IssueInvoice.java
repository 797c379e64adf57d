package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Issues an invoice: from now on it is only paid, credited or written off. */
public record IssueInvoice(@TargetAggregateIdentifier InvoiceId invoiceId,
        PatientId patientId) implements AboutPatient {}
