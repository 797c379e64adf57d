package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a charge off a draft.
 *
 * @param reason why
 */
public record RemoveCharge(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId, LineId lineId,
        String reason) implements AboutPatient {}
