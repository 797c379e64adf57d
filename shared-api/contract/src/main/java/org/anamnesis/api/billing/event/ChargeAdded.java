package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * Something that was done was put on an invoice.
 *
 * @param invoiceId the invoice
 * @param patientId the patient
 * @param lineId    the line
 * @param line      the line
 */
@Revision("1")
public record ChargeAdded(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @NotPersonal LineId lineId, @PersonalData(CLINICAL) InvoiceLine line) implements InvoiceEvent {}
