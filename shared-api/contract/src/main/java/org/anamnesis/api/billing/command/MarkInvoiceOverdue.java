package org.anamnesis.api.billing.command;

import java.time.LocalDate;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that an invoice was not paid in time.
 *
 * @param day the day on which it is found so
 */
public record MarkInvoiceOverdue(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId,
        LocalDate day) implements AboutPatient {}
