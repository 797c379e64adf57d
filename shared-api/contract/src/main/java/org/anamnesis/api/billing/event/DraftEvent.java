package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.EventName;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The draft of an invoice. */
public sealed interface DraftEvent extends InvoiceEvent {

    /**
     * An invoice was begun.
     *
     * @param appointmentId the appointment it is for
     * @param checkupId     the checkup it is for
     * @param currency      the currency of all its amounts, by its code of ISO 4217
     */
    @EventName("invoice.drafted")
    @Revision("1")
    record InvoiceDrafted(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @NotPersonal @Nullable AppointmentId appointmentId, @NotPersonal @Nullable CheckupId checkupId,
            @NotPersonal String currency) implements DraftEvent {}

    /**
     * A draft without charges was withdrawn.
     *
     * @param reason why
     */
    @EventName("invoice.withdrawn")
    @Revision("1")
    record InvoiceWithdrawn(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) String reason) implements DraftEvent {}
}
