package org.anamnesis.api.billing.event;

import java.util.UUID;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.ReviewCause;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * Somebody has to look at an invoice.
 *
 * @param invoiceId the invoice
 * @param patientId the patient
 * @param cause     why
 * @param factId    what it is about
 */
@Revision("1")
public record InvoiceReviewRequested(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @NotPersonal ReviewCause cause, @NotPersonal UUID factId) implements InvoiceEvent {}
