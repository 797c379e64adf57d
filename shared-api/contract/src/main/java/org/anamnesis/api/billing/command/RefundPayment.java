package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Money;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that money of a payment went back.
 *
 * @param amount how much
 * @param reason why
 */
public record RefundPayment(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId, RefundId refundId,
        PaymentId paymentId, Money amount, String reason) implements AboutPatient {}
