package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that money came in.
 *
 * @param payment how much, and how
 */
public record ReceivePayment(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId, PaymentId paymentId,
        Payment payment) implements AboutPatient {}
