package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Adds what was done; the tariff tells the price.
 *
 * @param charge what was done
 */
public record AddCharge(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId, LineId lineId,
        Charge charge) implements AboutPatient {}
