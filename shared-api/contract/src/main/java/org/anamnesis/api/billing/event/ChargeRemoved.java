package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * A charge was taken off a draft.
 *
 * @param invoiceId the invoice
 * @param patientId the patient
 * @param lineId    the line
 * @param reason    why
 */
@Revision("1")
public record ChargeRemoved(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @NotPersonal LineId lineId, @PersonalData(CLINICAL) String reason) implements InvoiceEvent {}
