package org.anamnesis.api.billing.command;

import java.util.UUID;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that somebody looked at an invoice, whatever it was to be looked at for because of one thing.
 *
 * @param factId what it was about
 * @param note   what came of it
 */
public record CloseInvoiceReview(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId, UUID factId,
        String note) implements AboutPatient {}
