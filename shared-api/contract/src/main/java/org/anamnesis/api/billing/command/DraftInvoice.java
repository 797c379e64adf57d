package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Begins an invoice; for one that is begun it is silence.
 *
 * @param appointmentId the appointment it is for
 * @param checkupId     the checkup it is for
 * @param currency      the currency of all its amounts, by its code of ISO 4217; the tenant's where absent
 */
public record DraftInvoice(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId,
        @Nullable AppointmentId appointmentId, @Nullable CheckupId checkupId,
        @Nullable String currency) implements AboutPatient {}
