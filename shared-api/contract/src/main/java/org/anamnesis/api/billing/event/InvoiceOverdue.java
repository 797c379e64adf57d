package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import java.time.LocalDate;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Money;
import org.axonframework.serialization.Revision;

/**
 * An invoice was not paid in time.
 *
 * @param invoiceId   the invoice
 * @param patientId   the patient
 * @param day         the day on which it was found so
 * @param outstanding how much
 */
@Revision("1")
public record InvoiceOverdue(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @PersonalData(IDENTITY) LocalDate day, @PersonalData(IDENTITY) Money outstanding) implements InvoiceEvent {}
