package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * A draft without charges was withdrawn.
 *
 * @param invoiceId the invoice
 * @param patientId the patient
 * @param reason    why
 */
@Revision("1")
public record InvoiceWithdrawn(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @PersonalData(CLINICAL) String reason) implements InvoiceEvent {}
