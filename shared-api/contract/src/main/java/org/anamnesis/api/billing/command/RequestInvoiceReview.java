package org.anamnesis.api.billing.command;

import java.util.UUID;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.ReviewCause;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks somebody to look at an invoice.
 *
 * @param cause  why
 * @param factId what it is about
 */
public record RequestInvoiceReview(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId,
        ReviewCause cause, UUID factId) implements AboutPatient {}
