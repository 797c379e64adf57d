package org.anamnesis.api.billing.event;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An invoice was begun.
 *
 * @param invoiceId     the invoice
 * @param patientId     the patient
 * @param appointmentId the appointment it is for
 * @param checkupId     the checkup it is for
 * @param currency      the currency of all its amounts, by its code of ISO 4217
 */
@Revision("1")
public record InvoiceDrafted(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @NotPersonal @Nullable AppointmentId appointmentId, @NotPersonal @Nullable CheckupId checkupId,
        @NotPersonal String currency) implements InvoiceEvent {}
