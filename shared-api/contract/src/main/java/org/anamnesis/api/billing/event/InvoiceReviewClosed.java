package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import java.util.UUID;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * Somebody looked at an invoice, and what it was to be looked at for is settled.
 *
 * @param invoiceId the invoice
 * @param patientId the patient
 * @param factId    what it was about
 * @param note      what came of it, in the words of who looked
 */
@Revision("1")
public record InvoiceReviewClosed(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @NotPersonal UUID factId, @PersonalData(IDENTITY) String note) implements InvoiceEvent {}
