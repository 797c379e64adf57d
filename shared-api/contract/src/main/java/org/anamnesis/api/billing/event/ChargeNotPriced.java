package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * Something was done for which the tariff has no price; somebody has to price or remove it before the invoice is
 * issued.
 *
 * @param invoiceId the invoice
 * @param patientId the patient
 * @param lineId    the line
 * @param charge    what was done
 */
@Revision("1")
public record ChargeNotPriced(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @NotPersonal LineId lineId, @PersonalData(CLINICAL) Charge charge) implements InvoiceEvent {}
