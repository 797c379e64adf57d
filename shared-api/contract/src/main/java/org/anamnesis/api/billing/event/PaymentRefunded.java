package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Money;
import org.axonframework.serialization.Revision;

/**
 * Money of a payment went back.
 *
 * @param invoiceId the invoice
 * @param patientId the patient
 * @param refundId  the refund
 * @param paymentId the payment
 * @param amount    how much
 * @param reason    why
 */
@Revision("1")
public record PaymentRefunded(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @NotPersonal RefundId refundId, @NotPersonal PaymentId paymentId, @PersonalData(IDENTITY) Money amount,
        @PersonalData(IDENTITY) String reason) implements InvoiceEvent {}
