package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import java.util.UUID;
import org.anamnesis.api.EventName;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.ReviewCause;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/** What a person should look at. */
public sealed interface InvoiceReviewEvent extends InvoiceEvent {

    /**
     * Somebody has to look at an invoice.
     *
     * @param cause  why
     * @param factId what it is about
     */
    @EventName("invoice.review-requested")
    @Revision("1")
    record InvoiceReviewRequested(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @NotPersonal ReviewCause cause, @NotPersonal UUID factId) implements InvoiceReviewEvent {}

    /**
     * Somebody looked at an invoice, and what it was to be looked at for is settled.
     *
     * @param factId what it was about
     * @param note   what came of it, in the words of who looked
     */
    @EventName("invoice.review-closed")
    @Revision("1")
    record InvoiceReviewClosed(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @NotPersonal UUID factId, @PersonalData(IDENTITY) String note) implements InvoiceReviewEvent {}
}
