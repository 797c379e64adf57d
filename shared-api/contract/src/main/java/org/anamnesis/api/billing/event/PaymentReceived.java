package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * Money came in.
 *
 * @param invoiceId the invoice
 * @param patientId the patient
 * @param paymentId the payment
 * @param payment   how much, and how
 */
@Revision("1")
public record PaymentReceived(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @NotPersonal PaymentId paymentId, @PersonalData(IDENTITY) Payment payment) implements InvoiceEvent {}
