package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Money;
import org.axonframework.serialization.Revision;

/**
 * What was outstanding was given up.
 *
 * @param invoiceId the invoice
 * @param patientId the patient
 * @param amount    how much
 * @param reason    why
 */
@Revision("1")
public record InvoiceWrittenOff(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @PersonalData(IDENTITY) Money amount, @PersonalData(IDENTITY) String reason) implements InvoiceEvent {}
